package id.wasit.detector.text;

import java.util.Arrays;

/** A text cut at its blanks; a line break is a stretch of its own. Reused from text to text; not for several threads. */
final class Stretches {
    char[] text = new char[1024];
    int length;
    int[] begins = new int[128];
    int[] ends = new int[128];
    /** Of each stretch {@link WordMemory#hash}. */
    int[] hashes = new int[128];

    int size;

    void cut(String written) {
        length = written.length();
        if (text.length < length) {
            text = new char[Math.max(length, text.length * 2)];
        }
        written.getChars(0, length, text, 0);
        size = 0;
        int at = 0;
        while (at < length) {
            char c = text[at];
            if (c == '\n') {
                add(at, ++at, c);
            } else if (blank(c)) {
                at++;
            } else {
                int hash = 0;
                int begin = at;
                do {
                    hash = hash * 31 + c;
                    at++;
                } while (at < length && !blank(c = text[at]));
                add(begin, at, hash);
            }
        }
    }

    /** Blanks that nothing but the stretches beside them depends on. */
    private static boolean blank(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r');
    }

    String written(int number) {
        return new String(text, begins[number], ends[number] - begins[number]);
    }

    private void add(int begin, int end, int hash) {
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        begins[size] = begin;
        ends[size] = end;
        hashes[size++] = hash;
    }
}
