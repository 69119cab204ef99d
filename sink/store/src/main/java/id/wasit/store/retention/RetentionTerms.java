package id.wasit.store.retention;

import java.time.Duration;

/**
 * How long what is kept, by outcome.
 *
 * @param closed a case without a sign, from its last step
 * @param done a case that went all its way, from its last step; the archive law of the office decides
 * @param unopened a case that nobody opened, from its finding
 * @param leads a news article that was not taken up, from its finding
 * @param rejected what could not be read, from its last sight
 */
public record RetentionTerms(Duration closed, Duration done, Duration unopened, Duration leads, Duration rejected) {
    /** 90 days without a sign, five years with one (an office sets its own), a year unopened, 90 days for news, 30 for what was rejected. */
    public static final RetentionTerms DEFAULT = new RetentionTerms(
            Duration.ofDays(90), Duration.ofDays(1825), Duration.ofDays(365), Duration.ofDays(90), Duration.ofDays(30));

    /** @throws IllegalArgumentException when a term is shorter than a day: what people still work on would vanish */
    public RetentionTerms {
        for (Duration term : new Duration[] {closed, done, unopened, leads, rejected}) {
            if (term.compareTo(Duration.ofDays(1)) < 0) {
                throw new IllegalArgumentException("masa simpan paling pendek satu hari; ditemukan " + term);
            }
        }
    }
}
