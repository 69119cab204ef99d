package id.wasit.detector.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The base words of a form that the vocabulary knows. Not for several threads. */
final class BaseWords {
    private final Vocabulary vocabulary;
    private final Affixes affixes;

    BaseWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        affixes = new Affixes(vocabulary::mayKnow);
    }

    /** Base words whose forms count, also where slang spells them its own way. */
    List<String> of(String word) {
        List<String> bases = new ArrayList<>();
        for (String base : affixes.bases(word.toCharArray(), 0, word.length())) {
            String standard = vocabulary.inflects(base) ? base : single(vocabulary.standard(base));
            if (standard != null && vocabulary.inflects(standard) && !bases.contains(standard)) {
                bases.add(standard);
            }
        }
        return bases;
    }

    /** Whether letters may have a base word, or are a known word with a particle; it may say yes too often. */
    boolean mayHave(char[] letters, int from, int to) {
        return !affixes.bases(letters, from, to).isEmpty();
    }

    /** A spelling if it is one word, else null. */
    static @Nullable String single(@Nullable String standard) {
        return standard == null || standard.indexOf(' ') >= 0 ? null : standard;
    }
}
