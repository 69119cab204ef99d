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
    private final long[] beginnings = new long[1 << 12];
    private int longest;
    private Prefixes prefixes = Prefixes.NONE;

    int add(String word) {
        Integer id = ids.get(word);
        if (id == null) {
            id = ids.size();
            ids.put(word, id);
            longest = Math.max(longest, word.length());
            mark(beginning(word.toCharArray(), word.length()));
        }
        return id;
    }

    private void mark(int beginning) {
        beginnings[beginning >>> 6] |= 1L << beginning;
    }

    private boolean marked(int beginning) {
        return (beginnings[beginning >>> 6] & 1L << beginning) != 0;
    }

    /** A number below 2¹⁸ for the first four letters and the length. */
    private static int beginning(char[] word, int length) {
        int hash = length;
        for (int i = 0; i < length && i < 4; i++) {
            hash = hash * 31 + word[i];
        }
        return hash * 0x9E3779B9 >>> 14;
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
        prefixes = Prefixes.of(ids.keySet());
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
    public boolean mayKnow(char[] buffer, int length) {
        return marked(beginning(buffer, length));
    }

    @Override
    public boolean mayBegin(int hash) {
        return prefixes.has(hash);
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
