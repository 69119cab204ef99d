package id.wasit.detector.lexicon;

import id.wasit.detector.text.Vocabulary;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/** Every single word of the tables with its number. */
final class Words implements Vocabulary {
    private final CharArrayMap<Integer> ids = new CharArrayMap<>(4096, false);
    private final BitSet listed = new BitSet();
    private final Set<String> lemmas = new HashSet<>();
    private final Map<String, String> spelling = new HashMap<>();
    private int longest;
    private Hashes beginnings = new Hashes(0);
    /** Of everything that something is known of; null while words are added. */
    private @Nullable Hashes known;

    int add(String word) {
        Integer id = ids.get(word);
        if (id == null) {
            id = ids.size();
            ids.put(word, id);
            longest = Math.max(longest, word.length());
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

    /** Ends the building: no word is added after this. */
    void close() {
        List<String> words =
                ids.keySet().stream().map(word -> String.valueOf((char[]) word)).toList();
        beginnings = new Hashes(words.stream().mapToInt(String::length).sum());
        words.forEach(this::addBeginnings);
        Hashes all = new Hashes(words.size() + lemmas.size() + spelling.size());
        Stream.of(words, lemmas, spelling.keySet())
                .flatMap(Collection::stream)
                .forEach(word -> all.add(word.hashCode()));
        known = all;
    }

    private void addBeginnings(String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 31 + word.charAt(i);
            beginnings.add(hash);
        }
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
    public boolean mayKnow(int hash) {
        return known == null || known.has(hash);
    }

    @Override
    public boolean mayBegin(int hash) {
        return beginnings.has(hash);
    }

    @Override
    public int longest() {
        return longest;
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
