package id.wasit.detector.text;

import java.util.Map;

/** HTML that exports leave in texts: character references and tags. */
final class Markup {
    private static final int LONGEST_ENTITY = 9;
    private static final int LONGEST_TAG = 400;
    private static final Map<String, Integer> NAMES = Map.of(
            "amp",
            (int) '&',
            "lt",
            (int) '<',
            "gt",
            (int) '>',
            "quot",
            (int) '"',
            "apos",
            (int) '\'',
            "nbsp",
            (int) ' ',
            "hellip",
            0x2026,
            "rsquo",
            (int) '\'',
            "ldquo",
            0x201C,
            "rdquo",
            0x201D);

    private Markup() {}

    /** Length of the reference that starts here, with its semicolon where it has one; 0 when there is none. */
    static int entityLength(char[] text, int at, int length) {
        int end = at + 1;
        while (end < length
                && end - at < LONGEST_ENTITY
                && (Character.isLetterOrDigit(text[end]) || text[end] == '#')) {
            end++;
        }
        if (valueOf(new String(text, at + 1, end - at - 1)) < 0) {
            return 0;
        }
        return end < length && text[end] == ';' ? end - at + 1 : end - at;
    }

    static int entity(char[] text, int at, int used) {
        int end = text[at + used - 1] == ';' ? used - 2 : used - 1;
        return valueOf(new String(text, at + 1, end));
    }

    private static int valueOf(String name) {
        if (name.startsWith("#")) {
            return number(name);
        }
        return NAMES.getOrDefault(name, -1);
    }

    private static int number(String name) {
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int value = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(value) && value > 0 ? value : -1;
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }

    /** Whether a tag may start somewhere. */
    static boolean mayHoldTag(String text) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            int next = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
            if (next < text.length() && text.charAt(next) >= 'a' && text.charAt(next) <= 'z') {
                return true;
            }
        }
        return false;
    }

    /** Length of the tag that starts here; 0 when this is only a less-than sign. */
    static int tagLength(char[] text, int at, int length) {
        int next = at + 1;
        if (next < length && text[next] == '/') {
            next++;
        }
        if (next >= length || !(text[next] >= 'a' && text[next] <= 'z')) {
            return 0;
        }
        for (int i = next; i < length && i - at < LONGEST_TAG; i++) {
            if (text[i] == '>') {
                return i - at + 1;
            }
        }
        return 0;
    }

    /** Whether the tag ends a line: br or p. */
    static boolean breaks(char[] text, int at) {
        return text[at + 1] == 'b' && text[at + 2] == 'r'
                || text[at + 1] == 'p'
                || text[at + 1] == '/' && text[at + 2] == 'p';
    }
}
