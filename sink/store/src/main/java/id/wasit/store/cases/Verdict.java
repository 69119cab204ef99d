package id.wasit.store.cases;

import java.util.Arrays;

/** What one person says about a case. The words shown to people are <em>dugaan</em> or <em>indikasi</em>, never more. */
public enum Verdict {
    /** Dugaan: there is a sign, of a named category. */
    INDICATION('V'),
    /** Matched rightly, but permitted: quoting news, on duty, satire. */
    BENIGN('B'),
    /** The lexicon read it wrongly: another sense, a negation, a clash of names. Only this lowers a pattern's precision. */
    LEXICON_ERROR('L'),
    /** Not this person's account or words. */
    WRONG_IDENTITY('I'),
    /** Outside the time in which it would matter. */
    OUTSIDE_PERIOD('T'),
    /** The same as another case. */
    DUPLICATE('D'),
    /** Not sure: other eyes shall look. */
    UNSURE('U'),
    /** Left for somebody else; it is written down, and decides nothing. */
    SKIP('S');

    private final char key;

    Verdict(char key) {
        this.key = key;
    }

    /** The key a reviewer presses; also the word in the database. */
    public char key() {
        return key;
    }

    /** Whether it says that there is no sign, for whatever reason. */
    public boolean closes() {
        return switch (this) {
            case BENIGN, LEXICON_ERROR, WRONG_IDENTITY, OUTSIDE_PERIOD, DUPLICATE -> true;
            case INDICATION, UNSURE, SKIP -> false;
        };
    }

    /** @throws IllegalArgumentException when no verdict has that key */
    public static Verdict of(String key) {
        return Arrays.stream(values())
                .filter(verdict -> String.valueOf(verdict.key).equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("verdict \"" + key + "\" is unknown"));
    }
}
