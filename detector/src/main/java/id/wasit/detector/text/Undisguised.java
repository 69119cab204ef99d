package id.wasit.detector.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What a word may stand for that is written in haste, or so that programs do not know it: the guesses of each kind, the likeliest first; the
 * word itself may be among them.
 */
final class Undisguised {
    private static final int SHORTEST_TWICE = 4;
    private static final int SHORTEST_PLAIN = 5;
    private static final int SHORTEST_DIGITS = 3;
    private static final int SHORTEST_MASKED = 4;

    /** Each masked letter multiplies the look-ups by the number of vowels. */
    private static final int MOST_MASKED = 3;

    private static final String LEET_FROM = "01!34@5$6789";
    private static final String LEET_TO = "oiieaassgtbg";
    private static final String VOWELS = "aiueo";

    private Undisguised() {}

    /** Orang2 is orang. */
    static List<String> doubled(String written) {
        int last = written.length() - 1;
        return last + 1 < SHORTEST_TWICE || written.charAt(last) != '2'
                ? List.of()
                : List.of(written.substring(0, last));
    }

    /** Menaaang is menang, or menaang. */
    static List<String> shortened(String written) {
        if (!repeats(written)) {
            return List.of();
        }
        String two = collapse(written, 3, 2);
        String one = collapse(written, 3, 1);
        String plain = written.length() < SHORTEST_PLAIN ? one : collapse(written, 2, 1);
        return List.of(one, two, plain);
    }

    private static boolean repeats(String written) {
        for (int i = 1; i < written.length(); i++) {
            if (written.charAt(i) == written.charAt(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Runs of at least {@code from} equal letters become runs of {@code to}. */
    private static String collapse(String written, int from, int to) {
        StringBuilder shorter = new StringBuilder(written.length());
        int at = 0;
        while (at < written.length()) {
            int end = at;
            while (end < written.length() && written.charAt(end) == written.charAt(at)) {
                end++;
            }
            int keep = end - at >= from && Character.isLetter(written.charAt(at)) ? to : end - at;
            shorter.append(written, at, at + keep);
            at = end;
        }
        return shorter.toString();
    }

    /** M3nang is menang. */
    static List<String> digits(String written) {
        boolean may = written.length() >= SHORTEST_DIGITS && (hasSign(written) || written.indexOf('v') >= 0);
        if (!may || !hasLetter(written)) {
            return List.of();
        }
        StringBuilder letters = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int at = LEET_FROM.indexOf(c);
            letters.append(at < 0 ? c == '2' ? 'z' : c : LEET_TO.charAt(at));
        }
        String read = letters.toString();
        return List.of(read, read.replace('i', 'l'), read.replace('v', 'u'), withoutZero(written, read));
    }

    private static boolean hasLetter(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (Character.isLetter(written.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** 01ndonesia: the ballot number stands whole, and its last digit is also the first letter. */
    private static String withoutZero(String written, String letters) {
        boolean ballot = written.length() > 2 && written.charAt(0) == '0' && Character.isDigit(written.charAt(1));
        return ballot ? letters.substring(1) : written;
    }

    /** The first digit but zero, or 0. */
    static char digit(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isDigit(c) && c != '0') {
                return c;
            }
        }
        return 0;
    }

    /** Whether a digit or sign may stand for a letter, or hide one. */
    static boolean hasSign(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (LEET_FROM.indexOf(c) >= 0 || c == '2' || c == '*') {
                return true;
            }
        }
        return false;
    }

    /** M*nang is menang, with one vowel or another. */
    static List<String> masked(String written) {
        int star = written.indexOf('*');
        if (star < 0 || written.length() < SHORTEST_MASKED) {
            return List.of();
        }
        List<String> filled = new ArrayList<>();
        boolean few = written.chars().filter(c -> c == '*').count() <= MOST_MASKED;
        for (int i = 0; few && i < VOWELS.length(); i++) {
            String one = written.substring(0, star) + VOWELS.charAt(i) + written.substring(star + 1);
            filled.addAll(one.indexOf('*') < 0 ? List.of(one) : masked(one));
        }
        filled.add(written.replace("*", ""));
        return filled;
    }
}
