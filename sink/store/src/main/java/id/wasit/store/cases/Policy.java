package id.wasit.store.cases;

import java.util.List;

/**
 * The rule that a page showed beside a case when somebody decided on it.
 *
 * @param lexicon version of the word lists that the page used
 * @param title title of the category
 * @param about what the category means
 * @param basis the norms it may fall under
 * @param yes sentences that are a sign of it
 * @param no sentences that look alike and are none
 */
public record Policy(String lexicon, String title, String about, String basis, List<String> yes, List<String> no) {
    /** Where no rule was shown, or nobody told it. */
    public static final Policy NONE = new Policy("", "", "", "", List.of(), List.of());
}
