package id.wasit.detector.lexicon;

import id.wasit.detector.text.Signs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Every expression of the tables as a path of word numbers, in one open-addressing table. The root is node 0. */
public final class Phrases {
    private static final int FREQUENT_COUNTS_AS = 200;

    /** A node, a word and the node after it share a number of the table: most of a step is waiting for memory, so it waits once. */
    private static final int BITS = 21;

    private static final int MOST = 1 << BITS;
    private static final int BITS_PER_STEP = 16;

    private long[] table = new long[1 << 12];
    /** Where {@link #table} leads from the root, by word: most words are asked for there only. */
    private int[] roots = new int[1 << 12];

    /** Of each node, {@link Signs#bit} of the words that an expression goes on with. */
    private int[] following = new int[1 << 10];

    /** One bit for the hash of each step: most of what is asked is none, and this is a tenth of the table. */
    private long[] steps = new long[1];

    private int used;
    private int nodes = 1;
    private int[] entryOf = new int[1 << 10];
    private final List<Entry> entries = new ArrayList<>();

    Phrases() {
        Arrays.fill(roots, -1);
        Arrays.fill(table, -1);
        Arrays.fill(entryOf, -1);
    }

    /** The node after a word, or -1 when no expression goes on so. */
    public int step(int node, int word) {
        if (node == 0) {
            return word < roots.length ? roots[word] : -1;
        }
        long key = key(node, word);
        int bit = bit(key);
        return (steps[bit >>> 6] & 1L << bit) != 0 ? found(key) : -1;
    }

    private int found(long key) {
        long entry = table[slot(key, table)];
        return entry >= 0 ? (int) entry & MOST - 1 : -1;
    }

    /** Ends the building: no expression is put in after this. */
    void close() {
        steps = new long[Integer.highestOneBit(Math.max(1, used * BITS_PER_STEP / Long.SIZE)) * 2];
        for (long entry : table) {
            if (entry >= 0) {
                int bit = bit(entry >>> BITS);
                steps[bit >>> 6] |= 1L << bit;
            }
        }
    }

    private int bit(long key) {
        return (int) (hash(key) >>> 32) & steps.length * Long.SIZE - 1;
    }

    /** Whether any expression goes on after a node. */
    public boolean goesOn(int node) {
        return following[node] != 0;
    }

    /** {@link Signs#bit} of every word that an expression may go on with after a node. */
    public int following(int node) {
        return following[node];
    }

    /** Whether an expression ends at a node. */
    public boolean ends(int node) {
        return entryOf[node] >= 0;
    }

    /** The expression that {@link #ends} at a node. */
    public Entry entry(int node) {
        return entries.get(entryOf[node]);
    }

    /** The node of an expression, made when it is new. */
    int path(int[] words) {
        int node = 0;
        for (int word : words) {
            int next = found(key(node, word));
            node = next < 0 ? link(node, word) : next;
        }
        return node;
    }

    /** Puts an expression at its node. */
    void put(int node, Entry entry) {
        entryOf[node] = entries.size();
        entries.add(entry);
    }

    /** Number of expressions. */
    public int size() {
        return entries.size();
    }

    /** The single words that are expressions of a group. */
    BitSet wordsOf(int group) {
        BitSet words = new BitSet();
        for (int word = 0; word < roots.length; word++) {
            boolean ends = roots[word] >= 0 && ends(roots[word]);
            if (ends && Arrays.stream(entry(roots[word]).groups()).anyMatch(g -> g == group)) {
                words.set(word);
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
        if (nodes >= MOST || word >= MOST) {
            throw new IllegalStateException("a lexicon may have " + MOST + " words and as many steps between them");
        }
        if (++used * 2 > table.length) {
            grow();
        }
        following[node] |= Signs.bit(word);
        long key = key(node, word);
        table[slot(key, table)] = key << BITS | nodes;
        if (node == 0) {
            root(word);
        }
        if (nodes == entryOf.length) {
            entryOf = Arrays.copyOf(entryOf, nodes * 2);
            Arrays.fill(entryOf, nodes, nodes * 2, -1);
            following = Arrays.copyOf(following, nodes * 2);
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
        long[] old = table;
        table = new long[old.length * 2];
        Arrays.fill(table, -1);
        for (long entry : old) {
            if (entry >= 0) {
                table[slot(entry >>> BITS, table)] = entry;
            }
        }
    }

    private static long key(int node, int word) {
        return (long) node << BITS | word;
    }

    private static long hash(long key) {
        return key * 0x9E3779B97F4A7C15L;
    }

    private static int slot(long key, long[] table) {
        int at = (int) (hash(key) >>> 40) & table.length - 1;
        while (table[at] >= 0 && table[at] >>> BITS != key) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }
}
