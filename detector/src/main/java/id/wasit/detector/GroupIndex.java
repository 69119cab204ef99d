package id.wasit.detector;

import id.wasit.detector.lexicon.Lexicon;
import java.util.Arrays;

/** The spans of a text by the groups they fill, and the patterns these groups call for. Reused; not for several threads. */
final class GroupIndex {
    private final Lexicon lexicon;
    private final int[] head;
    private int[] nodeSpan = new int[512];
    private int[] nodeNext = new int[512];
    private int nodes;
    private final int[] touched;
    private int touchedCount;
    private final Numbers called = new Numbers();
    private final int[] seen;
    private int stamp;

    GroupIndex(Lexicon lexicon) {
        this.lexicon = lexicon;
        head = new int[lexicon.groupCount()];
        touched = new int[lexicon.groupCount()];
        Arrays.fill(head, -1);
        seen = new int[lexicon.patterns().size()];
    }

    void forget() {
        for (int i = 0; i < touchedCount; i++) {
            head[touched[i]] = -1;
        }
        touchedCount = 0;
        nodes = 0;
    }

    /** Takes up all spans of a reading; the first in the text comes first in its groups. */
    void fill(Reading reading) {
        for (int span = reading.spans - 1; span >= 0; span--) {
            for (int group : reading.groupsOf[span]) {
                add(group, span);
            }
        }
    }

    private void add(int group, int span) {
        if (head[group] < 0) {
            touched[touchedCount++] = group;
        }
        if (nodes == nodeSpan.length) {
            nodeSpan = Arrays.copyOf(nodeSpan, nodes * 2);
            nodeNext = Arrays.copyOf(nodeNext, nodes * 2);
        }
        nodeSpan[nodes] = span;
        nodeNext[nodes] = head[group];
        head[group] = nodes++;
    }

    /** First node of the spans of a group, or -1; see {@link #span} and {@link #after}. */
    int first(int group) {
        return head[group];
    }

    int span(int node) {
        return nodeSpan[node];
    }

    int after(int node) {
        return nodeNext[node];
    }

    boolean has(int group) {
        return group >= 0 && head[group] >= 0;
    }

    /** Numbers of the patterns worth trying, in order; the list is reused. */
    Numbers called() {
        stamp++;
        called.clear();
        for (int i = 0; i < touchedCount; i++) {
            for (int rule : lexicon.calledBy(touched[i])) {
                if (seen[rule] != stamp) {
                    seen[rule] = stamp;
                    called.add(rule);
                }
            }
        }
        called.sort();
        return called;
    }
}
