package id.wasit.store.statistics;

import java.util.Arrays;
import java.util.Locale;

/** What became of a case. The codes are words of the office. */
public enum Outcome {
    /** Nobody has finished reading it. */
    WAITING("menunggu"),
    /** Two people saw the same sign. */
    CONFIRMED("terkonfirmasi"),
    /** Found rightly, but permitted. */
    PERMITTED("diperbolehkan"),
    /** The lexicon misread it: the only outcome that is the detector's fault. */
    MISREAD("salah_leksikon"),
    /** Not this person's account. */
    WRONG_PERSON("salah_orang"),
    /** Outside the time in which it would matter. */
    OUTSIDE_PERIOD("di_luar_masa"),
    /** The same as another case. */
    DUPLICATE("duplikat"),
    /** Closed after the person concerned had answered. */
    CLEARED("gugur");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The word in the database. */
    public String code() {
        return code;
    }

    /** Whether people have said what it is. */
    public boolean decided() {
        return this != WAITING;
    }

    /** Whether people have said something about the text itself: who wrote it, and twice the same text, say nothing about it. */
    public boolean speaksOfTheText() {
        return decided() && this != WRONG_PERSON && this != DUPLICATE;
    }

    /** The end of its message key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no outcome has that code */
    public static Outcome of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("outcome \"" + code + "\" is unknown"));
    }
}
