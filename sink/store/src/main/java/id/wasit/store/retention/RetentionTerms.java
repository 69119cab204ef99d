package id.wasit.store.retention;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long what is kept, by outcome.
 *
 * @param closed a case without a sign, from its last step
 * @param done a case that went all its way, or news that was handed over, from its last step; the archive law of the office decides
 * @param unopened a case that nobody opened, from its finding
 * @param leads a news article that was not handed over, from its finding
 * @param rejected what could not be read, from its last sight; and how sources did that the settings no longer name
 */
public record RetentionTerms(Duration closed, Duration done, Duration unopened, Duration leads, Duration rejected) {
    /** 90 days without a sign, five years with one (an office sets its own), a year unopened, 90 days for news, 30 for what was rejected. */
    public static final RetentionTerms DEFAULT = new RetentionTerms(
            Duration.ofDays(90), Duration.ofDays(1825), Duration.ofDays(365), Duration.ofDays(90), Duration.ofDays(30));

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})([dh])");

    /**
     * The terms that an installation set in its environment ({@code WASIT_RETENTION_CLOSED=60d} and the like, as the pages read them); what is
     * absent is as in {@link #DEFAULT}.
     *
     * @throws IllegalArgumentException when one is no number of days or hours, or too short; Indonesian
     */
    public static RetentionTerms of(Map<String, String> environment) {
        return new RetentionTerms(
                term(environment, "CLOSED", DEFAULT.closed()),
                term(environment, "DONE", DEFAULT.done()),
                term(environment, "UNOPENED", DEFAULT.unopened()),
                term(environment, "LEADS", DEFAULT.leads()),
                term(environment, "REJECTED", DEFAULT.rejected()));
    }

    private static Duration term(Map<String, String> environment, String name, Duration otherwise) {
        String told = environment.getOrDefault("WASIT_RETENTION_" + name, "").strip();
        if (told.isEmpty()) {
            return otherwise;
        }
        Matcher written = WRITTEN.matcher(told);
        if (!written.matches()) {
            throw new IllegalArgumentException(
                    "WASIT_RETENTION_" + name + ": \"" + told + "\" bukan jangka waktu; tulis seperti 90d atau 2160h");
        }
        long number = Long.parseLong(written.group(1));
        return written.group(2).equals("d") ? Duration.ofDays(number) : Duration.ofHours(number);
    }

    /** @throws IllegalArgumentException when a term is shorter than a day: what people still work on would vanish */
    public RetentionTerms {
        for (Duration term : new Duration[] {closed, done, unopened, leads, rejected}) {
            if (term.compareTo(Duration.ofDays(1)) < 0) {
                throw new IllegalArgumentException("masa simpan paling pendek satu hari; ditemukan " + term);
            }
        }
    }
}
