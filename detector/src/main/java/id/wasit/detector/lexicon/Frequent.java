package id.wasit.detector.lexicon;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;

/** Words that most texts have, as far as that can be known without texts. They are no reason to look closer at one. */
final class Frequent {
    /** Lucene leaves these out of its index; here none is left out, they are only not waited for. */
    private static final CharArraySet WORDS = IndonesianAnalyzer.getDefaultStopSet();

    private Frequent() {}

    static boolean word(String word) {
        return WORDS.contains(word);
    }
}
