package id.wasit.detector.text;

import org.jspecify.annotations.Nullable;

/** The words a text is read against. */
public interface Vocabulary {

    /** Number of a known word in lower case, or -1. Called for every token: it must not allocate. */
    int id(char[] buffer, int offset, int length);

    /** Number of a known word in lower case, or -1. */
    default int id(String word) {
        return id(word.toCharArray(), 0, word.length());
    }

    /** Whether anything may be known of a word of which this is the hash as a string, by any method here; it may say yes too often. */
    default boolean mayKnow(int hash) {
        return true;
    }

    /** Whether any known word may begin with letters of which this is the hash as a string; it may say yes too often. */
    default boolean mayBegin(int hash) {
        return true;
    }

    /** Length of the longest known word. */
    default int longest() {
        return Integer.MAX_VALUE;
    }

    /** Whether the word stands in a table by itself, not only inside an expression; then it is not taken apart. */
    boolean listed(int id);

    /** Whether forms of this word made with affixes count as the word. */
    boolean inflects(String lemma);

    /** The standard spelling of a slang or dialect spelling, perhaps several words; null when none is listed. */
    @Nullable
    String standard(String written);
}
