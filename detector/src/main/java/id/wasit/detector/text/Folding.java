package id.wasit.detector.text;

import java.text.Normalizer;

/**
 * The characters of a text as they are compared, each with the stretch of the captured text it stands for. Folded: entities and tags,
 * UTF-8 that was read as Windows-1252 (once or twice), styled and full-width letters, accents, homoglyphs, invisible characters and
 * emoji modifiers. The buffers are reused.
 */
final class Folding {
    char[] chars = new char[512];
    int[] starts = new int[512];
    int[] ends = new int[512];
    int length;

    private char[] nextChars = new char[512];
    private int[] nextStarts = new int[512];
    private int[] nextEnds = new int[512];
    private int nextLength;

    /** Takes a text over; the array may be changed by the caller afterwards. */
    void fold(char[] text, int size) {
        reserve(size);
        System.arraycopy(text, 0, chars, 0, size);
        boolean marked = false;
        for (int i = 0; i < size; i++) {
            starts[i] = i;
            ends[i] = i + 1;
            marked |= text[i] == '&' || text[i] == '<';
        }
        length = size;
        if (marked) {
            pass(this::markup);
        }
        if (foreign() && misread()) {
            pass(this::mojibake);
            if (misread()) {
                pass(this::mojibake);
            }
        }
        if (foreign()) {
            pass(this::styled);
        }
    }

    /** Whether there is anything but ASCII. */
    private boolean foreign() {
        int bits = 0;
        for (int i = 0; i < length; i++) {
            bits |= chars[i];
        }
        return bits >= 0x80;
    }

    /** Whether any character may be the first byte of a misread UTF-8 sequence. */
    private boolean misread() {
        for (int i = 0; i < length; i++) {
            if (chars[i] >= 0xC2 && chars[i] <= 0xF4) {
                return true;
            }
        }
        return false;
    }

    /** Reads at a position of the current text and returns how many characters were used up. */
    private interface Step {
        int take(int at);
    }

    private void pass(Step step) {
        nextLength = 0;
        int at = 0;
        while (at < length) {
            char c = chars[at];
            if (c < 0x80 && c != '&' && c != '<') {
                keep(c, at++);
            } else {
                at += step.take(at);
            }
        }
        swap();
    }

    private void keep(char c, int at) {
        if (nextLength + 2 > nextChars.length) {
            growNext();
        }
        nextChars[nextLength] = c;
        nextStarts[nextLength] = starts[at];
        nextEnds[nextLength++] = ends[at];
    }

    private void swap() {
        char[] c = chars;
        chars = nextChars;
        nextChars = c;
        int[] s = starts;
        starts = nextStarts;
        nextStarts = s;
        int[] e = ends;
        ends = nextEnds;
        nextEnds = e;
        length = nextLength;
    }

    private int markup(int at) {
        char c = chars[at];
        if (c == '&') {
            int used = Markup.entityLength(chars, at, length);
            if (used > 0) {
                put(Markup.entity(chars, at, used), at, used);
                return used;
            }
        } else if (c == '<') {
            int used = Markup.tagLength(chars, at, length);
            if (used > 0) {
                put(Markup.breaks(chars, at) ? '\n' : ' ', at, used);
                return used;
            }
        }
        put(c, at, 1);
        return 1;
    }

    private int mojibake(int at) {
        int used = chars[at] < 0x80 ? 0 : Mojibake.sequenceLength(chars, at, length);
        if (used == 0) {
            put(chars[at], at, 1);
            return 1;
        }
        put(Mojibake.decode(chars, at, used), at, used);
        return used;
    }

    private int styled(int at) {
        int codePoint = Character.codePointAt(chars, at, length);
        int used = Character.charCount(codePoint);
        if (codePoint < 0x80) {
            put(chars[at], at, 1);
        } else if (!Letters.invisible(codePoint)) {
            putFolded(codePoint, at, used);
        } else if (nextLength > 0 && nextEnds[nextLength - 1] == starts[at]) {
            nextEnds[nextLength - 1] = ends[at + used - 1];
        }
        return used;
    }

    private void putFolded(int codePoint, int at, int used) {
        int twin = Letters.twin(codePoint);
        if (twin != codePoint) {
            put(twin, at, used);
        } else if (Letters.composed(codePoint)) {
            String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
            for (int i = 0; i < plain.length(); i++) {
                if (Character.getType(plain.charAt(i)) != Character.NON_SPACING_MARK) {
                    put(plain.charAt(i), at, used);
                }
            }
        } else if (Character.getType(codePoint) != Character.NON_SPACING_MARK) {
            put(codePoint, at, used);
        }
    }

    private void put(int codePoint, int at, int used) {
        if (nextLength + 2 > nextChars.length) {
            growNext();
        }
        int size = Character.toChars(codePoint, nextChars, nextLength);
        for (int i = 0; i < size; i++) {
            nextStarts[nextLength] = starts[at];
            nextEnds[nextLength] = ends[at + used - 1];
            nextLength++;
        }
    }

    private void reserve(int size) {
        if (chars.length < size) {
            int room = Math.max(size, chars.length * 2);
            chars = new char[room];
            starts = new int[room];
            ends = new int[room];
        }
    }

    private void growNext() {
        int room = nextChars.length * 2;
        nextChars = java.util.Arrays.copyOf(nextChars, room);
        nextStarts = java.util.Arrays.copyOf(nextStarts, room);
        nextEnds = java.util.Arrays.copyOf(nextEnds, room);
    }
}
