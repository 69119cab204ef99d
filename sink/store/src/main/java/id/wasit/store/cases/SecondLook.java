package id.wasit.store.cases;

import id.wasit.store.sql.Hash;

/**
 * How many of the cases that a first reader closes as permitted or misread are read by a second person all the same, without either of them
 * knowing. The draw follows from the case, so deciding again draws no other lot.
 *
 * @param percent 0 to 100; review.md asks for 5 to 10
 */
public record SecondLook(int percent) {
    /** Nothing is drawn. */
    public static final SecondLook NONE = new SecondLook(0);

    private static final int HEX = 16;
    private static final int DIGITS = 7;
    private static final int ALL = 100;

    /** @throws IllegalArgumentException when the percentage is none */
    public SecondLook {
        if (percent < 0 || percent > ALL) {
            throw new IllegalArgumentException("second look: " + percent + " is no percentage; give 0 to 100");
        }
    }

    boolean draws(String caseKey) {
        String lot = Hash.sha256("second look " + caseKey).substring(0, DIGITS);
        return Integer.parseInt(lot, HEX) % ALL < percent;
    }
}
