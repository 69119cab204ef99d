package id.wasit.detector.lexicon;

import id.wasit.detector.text.Vocabulary;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/** Every single word of the tables with its number. */
final class Words implements Vocabulary {
    private final CharArrayMap<Integer> ids = new CharArrayMap<>(4096, false);
    private final BitSet listed = new BitSet();
    private final Set<String> lemmas = new HashSet<>();
    private final Map<String, String> spelling = new HashMap<>();

    int add(String word) {
        Integer id = ids.get(word);
        if (id == null) {
            id = ids.size();
            ids.put(word, id);
        }
        return id;
    }

    void list(int id) {
        listed.set(id);
    }

    void inflect(String lemma) {
        lemmas.add(lemma);
    }

    void spell(String written, String standard) {
        spelling.putIfAbsent(written, standard);
    }

    int size() {
        return ids.size();
    }

    @Override
    public int id(char[] buffer, int offset, int length) {
        Integer id = ids.get(buffer, offset, length);
        return id == null ? -1 : id;
    }

    @Override
    public boolean listed(int id) {
        return listed.get(id);
    }

    @Override
    public boolean inflects(String lemma) {
        return lemmas.contains(lemma);
    }

    @Override
    public @Nullable String standard(String written) {
        return spelling.get(written);
    }
}
