package id.wasit.review.cases;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.queue.Queue;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** While a card is open, its reader keeps what they hold; when the window is closed, it is free again after the lease. */
@Controller
class LeaseController {
    /** Seconds that are left now, for the clock beside the card. */
    private static final String LEFT = "Wasit-Lease";

    private final Store store;

    LeaseController(Store store) {
        this.store = store;
    }

    @PostMapping("/perkara/pegang")
    ResponseEntity<Void> renew(@AuthenticationPrincipal SignedIn me) {
        store.queue().renew(me.login());
        return ResponseEntity.noContent()
                .header(LEFT, String.valueOf(Queue.LEASE.toSeconds()))
                .build();
    }
}
