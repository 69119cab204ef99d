package id.wasit.detector;

import id.wasit.detector.lexicon.Wants;
import java.util.List;

/** Which wants of the patterns a text meets, and in which of its sentences. Reused; not for several threads. */
final class WantsMet {
    /** By want: the sentences it is met in, as bits, none when it is not met; the last bit stands for all that follow, too. */
    private final long[] sentences;

    private final int[] met;
    private int count;

    WantsMet(Wants wants) {
        sentences = new long[wants.size()];
        met = new int[wants.size()];
    }

    void forget() {
        for (int i = 0; i < count; i++) {
            sentences[met[i]] = 0;
        }
        count = 0;
    }

    void meet(int want, long where) {
        if (sentences[want] == 0) {
            met[count++] = want;
        }
        sentences[want] |= where;
    }

    void meet(int[] wants, long where) {
        for (int want : wants) {
            meet(want, where);
        }
    }

    /** How many wants were met. */
    int count() {
        return count;
    }

    int want(int number) {
        return met[number];
    }

    /** Whether two wants were met in one sentence. */
    boolean together(int one, int other) {
        return (sentences[one] & sentences[other]) != 0;
    }

    /** Whether some wants were met in one sentence. */
    boolean together(int[] wants) {
        long common = -1;
        for (int want : wants) {
            common &= sentences[want];
        }
        return common != 0;
    }

    /** Whether the wants of one of some sequences were met in one sentence. */
    boolean any(List<int[]> sequences) {
        for (int i = 0; i < sequences.size(); i++) {
            if (together(sequences.get(i))) {
                return true;
            }
        }
        return false;
    }
}
