package id.wasit.detector.text;

import java.util.Locale;
import java.util.Set;

/** What begins at a position of a folded text, and where it ends. */
final class Scan {
    /** Left by spreadsheets in place of a line break. */
    private static final String CARRIAGE_RETURN = "_x000D_";

    private static final int SHORTEST_GLUED = 7;

    private static final String[] LINKS = {
        "http://", "https://", "www.", "t.co/", "bit.ly/", "pic.twitter.com/", "youtu.be/"
    };
    private static final String LINK_STARTS = "hHwWtTbBpPyY";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "no", "dr", "drs", "dra", "prof", "ir", "kh", "hj", "st", "jl", "jln", "tgl", "kab", "kec", "kel", "bpk",
            "sdr", "nmr", "h", "hal", "vs", "mr", "mrs", "jend", "letjen", "mayjen", "ust", "tn", "ny");

    private Scan() {}

    static int codePoint(char[] text, int at, int length) {
        return Character.codePointAt(text, at, length);
    }

    /** Length of the blank that begins here; line breaks are none. */
    static int blank(char[] text, int at, int length) {
        char c = text[at];
        if (c > ' ' && c < 0x7F && c != '_' || c == '\n') {
            return 0;
        }
        if (c == '_' && startsWith(text, at, length, CARRIAGE_RETURN)) {
            return CARRIAGE_RETURN.length();
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) ? 1 : 0;
    }

    static boolean link(char[] text, int at, int length) {
        if (LINK_STARTS.indexOf(text[at]) < 0) {
            return false;
        }
        for (String link : LINKS) {
            if (startsWith(text, at, length, link)) {
                return true;
            }
        }
        return false;
    }

    static int linkEnd(char[] text, int at, int length) {
        int end = at;
        while (end < length
                && !Character.isWhitespace(text[end])
                && text[end] != '"'
                && text[end] != '<'
                && !Character.isSpaceChar(text[end])) {
            end++;
        }
        return end;
    }

    static int nameEnd(char[] text, int at, int length) {
        int end = at;
        while (end < length
                && (Character.isLetterOrDigit(text[end]) || text[end] == '_')
                && !(text[end] == '_' && startsWith(text, end, length, CARRIAGE_RETURN))) {
            end++;
        }
        return end;
    }

    /** The end of a word or number: signs between letters belong to it (d*kung, pr@bowo, ma'ruf, 0.5). */
    static int wordEnd(char[] text, int at, int length) {
        int end = at;
        boolean digits = true;
        while (end < length) {
            if (plainLetter(text[end])) {
                digits = false;
                end++;
                continue;
            }
            int c = codePoint(text, end, length);
            if (Character.isLetterOrDigit(c)) {
                digits &= Character.isDigit(c);
                end += Character.charCount(c);
            } else if (inside(text, at, end, length, digits)) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    /** Most characters of most texts. */
    static boolean plainLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean inside(char[] text, int start, int at, int length, boolean digits) {
        if (at + 1 >= length || !Character.isLetterOrDigit(text[at + 1])) {
            return false;
        }
        char c = text[at];
        boolean nextDigit = Character.isDigit(text[at + 1]);
        if (digits) {
            boolean ballot = text[start] == '0' && at - start == 2;
            return nextDigit && (c == '.' || c == ',' && !ballot || c == ':');
        }
        return (c == '*' || c == '@' || c == '$' || c == '!') && Character.isLetterOrDigit(text[at - 1]) && !nextDigit
                || apostrophe(c) && !nextDigit;
    }

    static boolean apostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`' || c == '\u02BC';
    }

    static boolean number(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (plainLetter(c) || !Character.isDigit(c) && c != '.' && c != ',' && c != ':') {
                return false;
            }
        }
        return true;
    }

    /** Words glued by capitals: GanjarMahfud, but not PDIP, McD or iPhone. */
    static boolean camel(char[] text, int from, int to) {
        if (to - from < SHORTEST_GLUED) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            boolean small = text[i] >= 'a' && text[i] <= 'z';
            if (!small && Character.isUpperCase(text[i]) && Character.isLowerCase(text[i - 1])) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a stretch between blanks reads the same wherever it stands: nothing in it is folded by what is beside it, and of the signs that
     * look at what is before or behind them none stands first.
     */
    static boolean alike(char[] text, int from, int to) {
        char first = text[from];
        boolean told = plainLetter(first) || first >= '0' && first <= '9' || first == '#' || first == '@';
        for (int i = from; i < to && told; i++) {
            told = text[i] > ' ' && text[i] < 0x7F && text[i] != '&' && text[i] != '<';
        }
        return told;
    }

    static Kind signKind(char[] text, int at, int length) {
        char c = text[at];
        return switch (c) {
            case '!' -> Kind.STOP;
            case '?' -> inAddress(text, at, length) ? Kind.MARK : Kind.STOP;
            case '.' -> dot(text, at, length);
            case ',', ';', ':', '(', ')', '[', ']', '|', '\u2013', '\u2014', '\u2022', '\u2026' -> Kind.PAUSE;
            case '-' -> spaced(text, at, length) ? Kind.PAUSE : Kind.MARK;
            case '"', '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> Kind.QUOTE;
            case '\'', '\u2018', '\u2019' -> edge(text, at, length) ? Kind.QUOTE : Kind.MARK;
            default -> emoji(codePoint(text, at, length)) ? Kind.EMOJI : Kind.MARK;
        };
    }

    /** A question mark after a blank and before a letter is the rest of a cut address: {@code ?t=dX18}. */
    private static boolean inAddress(char[] text, int at, int length) {
        return at > 0
                && Character.isWhitespace(text[at - 1])
                && at + 1 < length
                && Character.isLetterOrDigit(text[at + 1]);
    }

    private static Kind dot(char[] text, int at, int length) {
        if (at + 1 < length && text[at + 1] == '.') {
            return Kind.PAUSE;
        }
        if (at + 1 < length && Character.isLetterOrDigit(text[at + 1])) {
            return Kind.MARK;
        }
        int start = at;
        while (start > 0 && Character.isLetterOrDigit(text[start - 1])) {
            start--;
        }
        String before = new String(text, start, at - start).toLowerCase(Locale.ROOT);
        boolean initial = before.length() == 1 && Character.isUpperCase(text[start]);
        return initial || ABBREVIATIONS.contains(before) ? Kind.MARK : Kind.STOP;
    }

    private static boolean spaced(char[] text, int at, int length) {
        return at > 0
                && Character.isWhitespace(text[at - 1])
                && at + 1 < length
                && Character.isWhitespace(text[at + 1]);
    }

    private static boolean edge(char[] text, int at, int length) {
        boolean opens = at == 0 || !Character.isLetterOrDigit(text[at - 1]);
        boolean closes = at + 1 >= length || !Character.isLetterOrDigit(text[at + 1]);
        return opens != closes;
    }

    private static boolean emoji(int c) {
        return c >= 0x2190 && c <= 0x21FF && c != 0x2192
                || c >= 0x2600 && c <= 0x27BF
                || c >= 0x2B00 && c <= 0x2BFF
                || c >= 0x1F000 && c <= 0x1FAFF;
    }

    private static boolean startsWith(char[] text, int at, int length, String what) {
        if (at + what.length() > length) {
            return false;
        }
        for (int i = 0; i < what.length(); i++) {
            if (Character.toLowerCase(text[at + i]) != Character.toLowerCase(what.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
