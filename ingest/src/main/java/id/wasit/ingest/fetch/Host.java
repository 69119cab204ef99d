package id.wasit.ingest.fetch;

import id.wasit.ingest.source.NotYet;
import id.wasit.ingest.source.SourceFailure;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What is remembered of a host: its rules, when it may be asked again, whether it fails. Only who {@link #enter}ed may ask it. */
final class Host {
    /** A longer wait would hold a thread; the request fails instead and comes again. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    /** Who need not be served at once waits no longer than this; a thread that waits serves nobody else. */
    private static final Duration LONGEST_STAY = Duration.ofSeconds(1);
    /** Worth standing at the door for: most answers come within it. */
    private static final Duration SHORT_ANSWER = Duration.ofMillis(100);

    private final Duration delay;
    private final Ticker ticker;
    private final ReentrantLock door = new ReentrantLock();
    private @Nullable RobotRules rules;
    private long rulesUntil;
    private @Nullable Long next;
    private final Breaker breaker = new Breaker();

    Host(Duration delay, Ticker ticker) {
        this.delay = delay;
        this.ticker = ticker;
    }

    /**
     * Lets one in at a time; {@link #leave} must follow.
     *
     * @param patience whether to wait for others
     * @throws NotYet when somebody is in and there is no patience
     */
    void enter(Patience patience) throws NotYet, InterruptedException {
        if (patience == Patience.WAITS) {
            door.lockInterruptibly();
        } else if (!door.tryLock(SHORT_ANSWER.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new NotYet(spread(LONGEST_STAY.toMillis()));
        }
    }

    void leave() {
        door.unlock();
    }

    /** The rules, asked for anew when they are too old. */
    RobotRules robots(RobotsReader reader, HttpUrl url) throws SourceFailure, InterruptedException {
        RobotRules known = rules;
        if (known == null || until(rulesUntil).isNegative()) {
            known = reader.read(url);
            rules = known;
            rulesUntil = after(known.keep());
        }
        return known;
    }

    /** Waits until it may be asked, or throws when that takes too long. */
    void awaitTurn(Patience patience) throws InterruptedException, SourceFailure, NotYet {
        Duration wait = next == null ? Duration.ZERO : until(next);
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            throw new SourceFailure(
                    breaker.isOpen()
                            ? "situs ini gagal " + breaker.failures()
                                    + " kali berturut-turut dan dibiarkan dulu; dicoba lagi nanti"
                            : "situs ini minta jeda; dicoba lagi nanti",
                    wait,
                    null);
        }
        if (patience == Patience.COMES_AGAIN && wait.compareTo(LONGEST_STAY) > 0) {
            throw new NotYet(wait);
        }
        if (!wait.isNegative()) {
            ticker.sleep(wait);
        }
    }

    void answered() {
        breaker.answered();
        next = after(pause());
    }

    /** After a pause the host asked for, or after several failures in a row, it is left in peace for a while. */
    void failed(Duration askedPause) {
        breaker.failed();
        next = after(Collections.max(List.of(pause(), askedPause, breaker.rest())));
    }

    private Duration pause() {
        RobotRules known = rules;
        Duration asked = known == null ? Duration.ZERO : known.delay();
        return spread(Math.max(delay.toMillis(), asked.toMillis()));
    }

    /** Up to a quarter more than needed, so that many sources do not fall into step. */
    private static Duration spread(long millis) {
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 4 + 1));
    }

    private long after(Duration pause) {
        return ticker.nanos() + pause.toNanos();
    }

    private Duration until(long nanos) {
        return Duration.ofNanos(nanos - ticker.nanos());
    }

    /** How the rules of a host are got. */
    interface RobotsReader {
        RobotRules read(HttpUrl url) throws SourceFailure, InterruptedException;
    }
}
