package id.wasit.detector.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Written words and their forms in one open-addressing table; asked for every word of every text, so nothing is allocated to ask. It is
 * emptied when full: a memory that only fills up would be slower than none. Not for several threads.
 */
final class FormMemory {
    private final int most;
    private char[][] written = new char[1024][];
    private int[] hashes = new int[1024];
    private Form[] forms = new Form[1024];
    private int size;

    /** Holds so many words at most. */
    FormMemory(int most) {
        this.most = most;
    }

    /** The form of a word, or null when it is not remembered. */
    @Nullable
    Form get(char[] buffer, int offset, int length) {
        int hash = hash(buffer, offset, length);
        for (int at = hash & written.length - 1; written[at] != null; at = at + 1 & written.length - 1) {
            if (hashes[at] == hash
                    && Arrays.equals(written[at], 0, written[at].length, buffer, offset, offset + length)) {
                return forms[at];
            }
        }
        return null;
    }

    /** Remembers a word that is not remembered yet. */
    void put(char[] buffer, int offset, int length, Form form) {
        if (size >= most) {
            Arrays.fill(written, null);
            Arrays.fill(forms, null);
            size = 0;
        } else if (++size * 2 > written.length) {
            grow();
        }
        int hash = hash(buffer, offset, length);
        place(Arrays.copyOfRange(buffer, offset, offset + length), hash, form);
    }

    private void place(char[] word, int hash, Form form) {
        int at = hash & written.length - 1;
        while (written[at] != null) {
            at = at + 1 & written.length - 1;
        }
        written[at] = word;
        hashes[at] = hash;
        forms[at] = form;
    }

    private void grow() {
        char[][] oldWritten = written;
        int[] oldHashes = hashes;
        Form[] oldForms = forms;
        written = new char[oldWritten.length * 2][];
        hashes = new int[oldWritten.length * 2];
        forms = new Form[oldWritten.length * 2];
        for (int i = 0; i < oldWritten.length; i++) {
            if (oldWritten[i] != null) {
                place(oldWritten[i], oldHashes[i], oldForms[i]);
            }
        }
    }

    private static int hash(char[] buffer, int offset, int length) {
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = hash * 31 + buffer[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
