package id.wasit.ingest.fetch;

import id.wasit.ingest.source.SourceFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What is remembered of a host: its rules, when it may be asked again, whether it fails. Guarded by itself. */
final class Host {
    /** A longer wait would hold a thread; the request fails instead and comes again. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Duration delay;
    private final Clock clock;
    private @Nullable RobotRules rules;
    private Instant rulesUntil = Instant.MIN;
    private Instant next = Instant.MIN;
    private final Breaker breaker = new Breaker();

    Host(Duration delay, Clock clock) {
        this.delay = delay;
        this.clock = clock;
    }

    /** The rules, asked for anew when they are too old. */
    RobotRules robots(RobotsReader reader, HttpUrl url) throws SourceFailure, InterruptedException {
        Instant now = clock.instant();
        RobotRules known = rules;
        if (known == null || now.isAfter(rulesUntil)) {
            known = reader.read(url);
            rules = known;
            rulesUntil = now.plus(known.keep());
        }
        return known;
    }

    void awaitTurn() throws InterruptedException, SourceFailure {
        Duration wait = Duration.between(clock.instant(), next.equals(Instant.MIN) ? clock.instant() : next);
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            throw new SourceFailure(
                    breaker.isOpen()
                            ? "situs ini gagal " + breaker.failures()
                                    + " kali berturut-turut dan dibiarkan dulu; dicoba lagi nanti"
                            : "situs ini minta jeda; dicoba lagi nanti",
                    wait,
                    null);
        }
        if (!wait.isNegative()) {
            Thread.sleep(wait.toMillis());
        }
    }

    void answered() {
        breaker.answered();
        next = clock.instant().plus(pause());
    }

    /** After a pause the host asked for, or after several failures in a row, it is left in peace for a while. */
    void failed(Duration askedPause) {
        breaker.failed();
        next = clock.instant().plus(Collections.max(List.of(pause(), askedPause, breaker.rest())));
    }

    /** Up to a quarter more than needed, so that many sources do not fall into step. */
    private Duration pause() {
        RobotRules known = rules;
        Duration asked = known == null ? Duration.ZERO : known.delay();
        long millis = Math.max(delay.toMillis(), asked.toMillis());
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 4 + 1));
    }

    /** How the rules of a host are got. */
    interface RobotsReader {
        RobotRules read(HttpUrl url) throws SourceFailure, InterruptedException;
    }
}
