package id.wasit.review.desk;

import id.wasit.store.Store;
import id.wasit.store.desk.Pace;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The desk of the person who asks: their keys, their breaks, their pace. */
@Component
public class Desks {
    static final String BREAK = "break";
    static final int BREAK_MINUTES = 50;
    private static final String PAUSED = "wasit.paused";
    private static final Duration DAY = Duration.ofHours(12);

    private final Store store;
    private final Clock clock;

    Desks(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What a card needs of a desk.
     *
     * @param keys which key does what
     * @param breakMinutes after how many minutes of work to remind of a break; 0 for never
     */
    public record Desk(Keymap keys, int breakMinutes) {}

    /** The desk of a person. */
    public Desk of(String login) {
        Map<String, String> settings = store.desk().settings(login);
        return new Desk(Keymap.of(settings), minutes(settings.getOrDefault(BREAK, "")));
    }

    /** Why to pause now, as the end of a message key: {@code fast} or {@code same}; empty when there is no reason to. */
    public Optional<String> pause(String login, HttpSession session) {
        Object paused = session.getAttribute(PAUSED);
        Instant since = paused instanceof Instant at ? at : clock.instant().minus(DAY);
        Pace pace = store.desk().pace(login, since);
        if (pace.tooFast()) {
            return Optional.of("fast");
        }
        return pace.tooSame() ? Optional.of("same") : Optional.empty();
    }

    /** The person paused: what came before counts no more. */
    void paused(HttpSession session) {
        session.setAttribute(PAUSED, clock.instant());
    }

    static int minutes(String typed) {
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : BREAK_MINUTES;
    }
}
