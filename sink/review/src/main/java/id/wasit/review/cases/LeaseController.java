package id.wasit.review.cases;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** While a card is open, its reader keeps what they hold; when the window is closed, it is free again after the lease. */
@Controller
class LeaseController {
    private static final Duration LEASE = Duration.ofMinutes(10);
    private final Store store;

    LeaseController(Store store) {
        this.store = store;
    }

    @PostMapping("/perkara/pegang")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void renew(@AuthenticationPrincipal SignedIn me) {
        store.queue().renew(me.login(), LEASE);
    }
}
