package id.wasit.detector.lexicon;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;

/** Words that most texts have, as far as that can be known without texts. They are no reason to look closer at one. */
final class Frequent {
    /** Lucene leaves these out of its index; here none is left out, they are only not waited for. */
    private static final CharArraySet WORDS = IndonesianAnalyzer.getDefaultStopSet();

    private static final int LONG = 9;

    private Frequent() {}

    static boolean word(String word) {
        return WORDS.contains(word);
    }

    /** A weight that is the higher, the more texts may have a word that so many expressions have: short words stand in more texts. */
    static long weight(String word, int expressions) {
        long weight = (long) expressions << 2 * Math.max(0, LONG - word.length());
        return word(word) ? weight << LONG * 2 : weight;
    }
}
