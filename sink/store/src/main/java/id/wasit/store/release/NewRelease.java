package id.wasit.store.release;

import java.time.Duration;
import java.util.Map;

/**
 * A lexicon release about to be activated.
 *
 * @param version hash of its content, as in the flags
 * @param summary what is in it, in one sentence
 * @param patterns text of each pattern by its id
 * @param by who activates it: a login, or {@code wasit}
 * @param lead how long from now until it holds
 */
public record NewRelease(String version, String summary, Map<String, String> patterns, String by, Duration lead) {
    /** Long enough for running jobs: their tasks look every two seconds and load within one or two more. */
    public static final Duration LEAD = Duration.ofSeconds(5);
}
