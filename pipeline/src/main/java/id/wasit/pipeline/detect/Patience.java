package id.wasit.pipeline.detect;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a task must have before its first post, asked for until it is there: a database that is away for a minute is no reason to end the task,
 * because every end lets the job wait longer before it begins again.
 */
final class Patience {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private Patience() {}

    /** A question to the database. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws IOException;
    }

    /**
     * Asks again and again.
     *
     * @param what is asked for, for the log
     * @throws IOException when there is no answer after two minutes
     */
    static <T> T answer(String what, Question<T> question) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                return question.ask();
            } catch (IOException e) {
                if (System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LOG.warn("no {} yet, trying again: {}", what, e.toString());
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        }
    }
}
