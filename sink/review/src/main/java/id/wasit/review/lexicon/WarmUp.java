package id.wasit.review.lexicon;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads the lexicon in the background after the start, so that the first card of the day is as quick as the second. */
@Component
class WarmUp {
    private final ActiveLexicon active;

    WarmUp(ActiveLexicon active) {
        this.active = active;
    }

    @EventListener(ApplicationReadyEvent.class)
    void read() {
        Thread reader = new Thread(active::detector, "read-lexicon");
        reader.setDaemon(true);
        reader.start();
    }
}
