package id.wasit.review.queue;

import id.wasit.review.access.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream that open pages listen to. A page that gets none (204) asks again after a while (live.js); a list polls meanwhile. */
@Controller
class LiveController {
    private final Pulse pulse;

    LiveController(Pulse pulse) {
        this.pulse = pulse;
    }

    @GetMapping("/antrean/siaran")
    ResponseEntity<SseEmitter> listen(@AuthenticationPrincipal SignedIn me) {
        return pulse.listen(me.login())
                .map(stream -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .header("X-Accel-Buffering", "no")
                        .body(stream))
                .orElse(ResponseEntity.noContent().build());
    }
}
