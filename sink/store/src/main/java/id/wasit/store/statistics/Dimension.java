package id.wasit.store.statistics;

import java.util.Arrays;
import java.util.Locale;

/** What cases are counted by. */
public enum Dimension {
    /** Category of the strongest finding. */
    CATEGORY,
    /** The contest it is about. */
    CONTEST,
    /** The candidate, pair or party, {@code contest/id}. */
    TARGET,
    /** Region of the person's office. */
    REGION,
    /** The person's office. */
    UNIT,
    /** Kind of office, guessed from the words of the position. */
    RANK,
    /** Where the post came from. */
    SOURCE,
    /** Lexicon release that found it. */
    RELEASE,
    /** How clearly the text shows it: 0 to 2. */
    STRENGTH,
    /** The lane it stands in. */
    LANE,
    /** How long the decision took: {@code 1}, {@code 3} or {@code 7} days at most, {@code lebih}; {@code -} while it waits. */
    TOOK,
    /** The pattern of the clearest finding. */
    PATTERN,
    /** Category, of the cases that the lot brought to their readers only: one in ten, in the order of arrival. */
    CATEGORY_DRAWN;

    /** What the database calls a value that nobody knows. */
    public static final String UNKNOWN = "-";

    /** The word in the database and in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no dimension has that code */
    public static Dimension of(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("dimension \"" + code + "\" is unknown"));
    }
}
