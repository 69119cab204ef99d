package id.wasit.detector.lexicon;

import java.util.List;
import java.util.Locale;

/**
 * The handles a candidate or party writes under by custom: the name in one word or with underscores, with or without {@code official}. A
 * name of one word or of few letters gives none, because anybody may be called so.
 */
final class Handles {
    private static final int FEWEST_LETTERS = 8;

    private Handles() {}

    /** The handles of a name, with the sign. */
    static List<String> of(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
        String joined = plain.replace(" ", "");
        if (!plain.contains(" ") || joined.length() < FEWEST_LETTERS) {
            return List.of();
        }
        return List.of(
                "@" + joined, "@" + plain.replace(' ', '_'), "@" + joined + "official", "@" + joined + "_official");
    }
}
