package id.wasit.store.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rule that a page showed beside a case when somebody decided on it.
 *
 * @param lexicon version of the word lists that the page used
 * @param title title of the category
 * @param about what the category means
 * @param basis the norms it may fall under
 * @param yes sentences that are a sign of it
 * @param no sentences that look alike and are none
 * @param calendar the days of the contest that the page drew its phases from, by their names, such as {@code 2025-11-27}; empty when the
 *     page had none, and for decisions that were kept before it was told
 */
public record Policy(
        String lexicon,
        String title,
        String about,
        String basis,
        List<String> yes,
        List<String> no,
        Map<String, String> calendar) {
    /** Where no rule was shown, or nobody told it. */
    public static final Policy NONE = new Policy("", "", "", "", List.of(), List.of(), Map.of());

    /** Takes a copy of the calendar. */
    public Policy {
        calendar = Map.copyOf(Objects.requireNonNullElse(calendar, Map.of()));
    }
}
