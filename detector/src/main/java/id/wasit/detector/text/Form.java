package id.wasit.detector.text;

import java.util.List;

/**
 * What is known about one written word.
 *
 * @param normal the word after folding and standard spelling, in lower case; a slang word that stands in a table itself stays as it is
 * @param base the base word; empty where the vocabulary knows none, then a guess by rule is made when it is asked for
 * @param bases base words the vocabulary knows it to be a form of
 * @param ids numbers in the vocabulary: of the word as written, of its standard spelling, then of the base words; empty when none is
 *     known
 * @param exact how many of them are the word itself in one of its spellings; the others are words it is a form of
 * @param digit the digit written in place of a letter (M3nang), or 0
 * @param words the single words, when a spelling stands for several; else empty
 */
public record Form(
        String normal, String base, List<String> bases, int[] ids, int exact, char digit, List<String> words) {

    /** A word of which nothing is known. */
    static Form unknown(String written) {
        return new Form(written, "", List.of(), new int[0], 0, (char) 0, List.of());
    }

    /** Whether the vocabulary knows it, as it is or through a base word. */
    public boolean known() {
        return ids.length > 0;
    }

    /** The base word; a guess by rule where the vocabulary knows none. */
    @Override
    public String base() {
        return base.isEmpty() ? Stem.guess(normal) : base;
    }
}
