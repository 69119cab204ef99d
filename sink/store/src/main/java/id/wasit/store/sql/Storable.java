package id.wasit.store.sql;

/** Text as PostgreSQL can keep it. */
public final class Storable {
    private static final char REPLACEMENT = '\uFFFD';

    private Storable() {}

    /**
     * The same text, with every NUL and every half of a broken surrogate pair replaced by U+FFFD. PostgreSQL refuses both. The length stays
     * the same, so spans still point at their words.
     */
    public static String text(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            if (refused(text, i)) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean == null ? text : clean.toString();
    }

    private static boolean refused(String text, int i) {
        char unit = text.charAt(i);
        if (Character.isHighSurrogate(unit)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(unit)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return unit == 0;
    }
}
