package id.wasit.detector.news;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text as names are compared: lower case, without diacritics and apostrophes, each with its place in the text as captured.
 * Names are no words of the lexicon, so its spelling and affixes are left out here.
 */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final String text;
    private String[] words = new String[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    private Words(String text) {
        this.text = text;
    }

    static Words of(String text) {
        Words words = new Words(text);
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && words.inside(at, start)) {
                at++;
            }
            if (at > start) {
                words.add(start, at);
            } else {
                at++;
            }
        }
        return words;
    }

    /** Letters, digits, marks; an apostrophe only between letters. */
    private boolean inside(int at, int start) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            return true;
        }
        boolean between = at > start && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        return at > start && Character.getType(c) == Character.NON_SPACING_MARK || between && apostrophe(c);
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == 'ʼ';
    }

    private void add(int start, int end) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        words[size] = fold(text.substring(start, end));
        starts[size] = start;
        ends[size++] = end;
    }

    static String fold(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 'z' || c == '\'' || c == '`') {
                String plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                        .replaceAll("");
                return plain.replaceAll("['’‘`ʼ]", "").toLowerCase(Locale.ROOT);
            }
        }
        return word.toLowerCase(Locale.ROOT);
    }

    int size() {
        return size;
    }

    String word(int i) {
        return words[i];
    }

    byte[] bytes(int i) {
        return words[i].getBytes(StandardCharsets.UTF_8);
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** Whether it begins with a capital letter or a digit. */
    boolean capital(int i) {
        char c = text.charAt(starts[i]);
        return Character.isUpperCase(c) || Character.isDigit(c);
    }

    /** Whether all its letters are capitals. */
    boolean shouted(int i) {
        return ends[i] - starts[i] > 1
                && text.substring(starts[i], ends[i]).chars().noneMatch(Character::isLowerCase);
    }

    /** What stands between a word and the one before it. */
    String gap(int i) {
        return i == 0 ? text.substring(0, starts[0]) : text.substring(ends[i - 1], starts[i]);
    }

    /** Whether only blanks, hyphens or dots of initials stand before it, on the same line. */
    boolean adjoins(int i) {
        for (int at = ends[i - 1]; at < starts[i]; at++) {
            char c = text.charAt(at);
            boolean initial = c == '.' && ends[i - 1] - starts[i - 1] == 1;
            if (c != ' ' && c != '\u00a0' && c != '-' && !initial) {
                return false;
            }
        }
        return true;
    }
}
