package id.wasit.review.desk;

import id.wasit.store.Store;
import id.wasit.store.desk.Pace;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The desk of the person who asks: their keys, their breaks, their pace. */
@Component
public class Desks {
    static final String BREAK = "break";
    static final String BLINDFOLD = "samar";
    static final String CALM = "tenang";
    static final String YES = "ya";
    static final int BREAK_MINUTES = 50;
    private static final String PAUSED = "wasit.paused";
    private static final Duration DAY = Duration.ofHours(12);

    private final Store store;
    private final Clock clock;
    private final boolean always;

    /** @param always whether the office hides names from everybody until they have judged */
    Desks(Store store, Clock clock, @Value("${wasit.blindfold}") boolean always) {
        this.store = store;
        this.clock = clock;
        this.always = always;
    }

    /**
     * What a card needs of a desk.
     *
     * @param keys which key does what
     * @param breakMinutes after how many minutes of work to remind of a break; 0 for never
     * @param blindfold whether names of candidates are hidden until the person has judged
     * @param calm whether captured texts are blurred until they are pointed at
     */
    public record Desk(Keymap keys, int breakMinutes, boolean blindfold, boolean calm) {}

    /** The desk of a person. */
    public Desk of(String login) {
        Map<String, String> settings = store.desk().settings(login);
        return new Desk(
                Keymap.of(settings),
                minutes(settings.getOrDefault(BREAK, "")),
                always || YES.equals(settings.get(BLINDFOLD)),
                YES.equals(settings.get(CALM)));
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
