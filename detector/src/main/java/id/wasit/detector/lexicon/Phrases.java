package id.wasit.detector.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** Every expression of the tables as a path of word numbers, in one open-addressing table. The root is node 0. */
public final class Phrases {
    private static final int FREQUENT_COUNTS_AS = 200;

    private long[] keys = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    /** What {@link #targets} holds for the root, by word: most words are asked for there only. */
    private int[] roots = new int[1 << 12];

    private final BitSet goingOn = new BitSet();
    private int used;
    private int nodes = 1;
    private int[] entryOf = new int[1 << 10];
    private final List<Entry> entries = new ArrayList<>();
    private int[] rarestWords = new int[1 << 10];

    Phrases() {
        Arrays.fill(roots, -1);
        Arrays.fill(keys, -1);
        Arrays.fill(entryOf, -1);
    }

    /** The node after a word, or -1 when no expression goes on so. */
    public int step(int node, int word) {
        if (node == 0) {
            return word < roots.length ? roots[word] : -1;
        }
        long key = (long) node << 32 | word;
        int at = slot(key, keys);
        return keys[at] == key ? targets[at] : -1;
    }

    /** Whether any expression goes on after a node. */
    public boolean goesOn(int node) {
        return goingOn.get(node);
    }

    /** The expression that ends at a node, or null. */
    public @org.jspecify.annotations.Nullable Entry entry(int node) {
        return entryOf[node] < 0 ? null : entries.get(entryOf[node]);
    }

    /** The node of an expression, made when it is new. */
    int path(int[] words) {
        int node = 0;
        for (int word : words) {
            int next = step(node, word);
            node = next < 0 ? link(node, word) : next;
        }
        return node;
    }

    /** Puts an expression at its node; {@code rarest} is the word of it that the fewest expressions have. */
    void put(int node, Entry entry, int rarest) {
        entryOf[node] = entries.size();
        entries.add(entry);
        if (rarestWords.length < entries.size()) {
            rarestWords = Arrays.copyOf(rarestWords, entries.size() * 2);
        }
        rarestWords[entries.size() - 1] = rarest;
    }

    /** Number of expressions. */
    public int size() {
        return entries.size();
    }

    /** The single words that are expressions of a group. */
    BitSet wordsOf(int group) {
        BitSet words = new BitSet();
        for (int word = 0; word < roots.length; word++) {
            Entry entry = roots[word] < 0 ? null : entry(roots[word]);
            if (entry != null && Arrays.stream(entry.groups()).anyMatch(g -> g == group)) {
                words.set(word);
            }
        }
        return words;
    }

    /** One word, the rarest, of every expression that may fill one of these groups. */
    BitSet rarestOf(IntPredicate groups) {
        BitSet words = new BitSet();
        for (int i = 0; i < entries.size(); i++) {
            if (Arrays.stream(entries.get(i).fillable()).anyMatch(groups)) {
                words.set(rarestWords[i]);
            }
        }
        return words;
    }

    /** How many expressions each group has; a frequent word counts as many. */
    int[] groupSizes(int groups) {
        int[] sizes = new int[groups];
        for (Entry entry : entries) {
            for (int group : entry.groups()) {
                sizes[group] += Frequent.word(entry.written()) ? FREQUENT_COUNTS_AS : 1;
            }
        }
        return sizes;
    }

    private int link(int node, int word) {
        if (++used * 2 > keys.length) {
            grow();
        }
        goingOn.set(node);
        long key = (long) node << 32 | word;
        int at = slot(key, keys);
        keys[at] = key;
        targets[at] = nodes;
        if (node == 0) {
            root(word);
        }
        if (nodes == entryOf.length) {
            entryOf = Arrays.copyOf(entryOf, nodes * 2);
            Arrays.fill(entryOf, nodes, nodes * 2, -1);
        }
        return nodes++;
    }

    private void root(int word) {
        int room = roots.length;
        if (word >= room) {
            roots = Arrays.copyOf(roots, Math.max(word + 1, room * 2));
            Arrays.fill(roots, room, roots.length, -1);
        }
        roots[word] = nodes;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[keys.length];
        Arrays.fill(keys, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                int at = slot(oldKeys[i], keys);
                keys[at] = oldKeys[i];
                targets[at] = oldTargets[i];
            }
        }
    }

    private static int slot(long key, long[] table) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int at = (int) (hash >>> 40) & table.length - 1;
        while (table[at] >= 0 && table[at] != key) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }
}
