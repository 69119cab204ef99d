package id.wasit.detector.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Base words that an Indonesian form may be made of, standard, colloquial and regional: mendukung, nyoblos, milih, dukungin, gaskeun,
 * pilihki, menangno. It proposes; what is accepted depends on the words the caller knows. Most of what is proposed is no word, and is passed
 * over by its hash before a string is made of it. Not for several threads.
 */
final class Affixes {
    private static final int SHORTEST_BASE = 3;
    private static final List<String> CLITICS =
            List.of("nya", "lah", "kah", "pun", "ku", "mu", "mi", "ji", "ki", "tah", "ne", "e");
    private static final List<String> SUFFIXES =
            List.of("kan", "an", "i", "in", "keun", "ke", "ake", "aken", "no", "na", "ne", "en");
    /** Prefix and the letters its nasal may have swallowed; {@code -} stands for none. */
    private static final String[][] PREFIXES = {
        {"memper", "-"},
        {"diper", "-"},
        {"keber", "-"},
        {"keter", "-"},
        {"kese", "-"},
        {"pember", "-"},
        {"seper", "-"},
        {"meny", "s", "c"},
        {"meng", "-", "k"},
        {"menge", "-"},
        {"mem", "-", "p"},
        {"men", "-", "t"},
        {"me", "-"},
        {"peny", "s"},
        {"peng", "-", "k"},
        {"penge", "-"},
        {"pem", "-", "p"},
        {"pen", "-", "t"},
        {"pel", "-"},
        {"per", "-"},
        {"pe", "-"},
        {"bel", "-"},
        {"ber", "-"},
        {"be", "-"},
        {"ter", "-"},
        {"te", "-"},
        {"ke", "-"},
        {"di", "-"},
        {"se", "-"},
        {"ku", "-"},
        {"kau", "-"},
        {"nge", "-"},
        {"ng", "-", "k"},
        {"ny", "s", "c"},
        {"n", "t"},
        {"m", "p"}
    };

    private static final String[][][] BY_FIRST_LETTER = new String['z' - 'a' + 1][][];
    private static final int MOST_STEMS = (CLITICS.size() + 1) * (SUFFIXES.size() + 1);
    private static final char NO_LETTER = 0;

    static {
        Arrays.setAll(BY_FIRST_LETTER, letter -> Arrays.stream(PREFIXES)
                .filter(prefix -> prefix[0].charAt(0) == 'a' + letter)
                .toArray(String[][]::new));
    }

    private final IntPredicate mayKnow;
    private char[] form = new char[0];
    private int begin;
    /** Where the form ends, and where without its endings, the least changed first. */
    private final int[] stems = new int[MOST_STEMS];

    private int count;
    private final List<String> found = new ArrayList<>();

    /** Proposes what passes: asked with the hash of a word as a string. */
    Affixes(IntPredicate mayKnow) {
        this.mayKnow = mayKnow;
    }

    /** Candidates, the least changed first, some perhaps twice; the form itself is not among them. The list is used again. */
    List<String> bases(char[] letters, int from, int to) {
        found.clear();
        form = letters;
        begin = from;
        stems[0] = to;
        count = 1;
        cut(to, CLITICS);
        for (int stem = 0, whole = count; stem < whole; stem++) {
            cut(stems[stem], SUFFIXES);
        }
        for (int stem = 1; stem < count; stem++) {
            propose(NO_LETTER, begin, stems[stem]);
        }
        for (int stem = 0; stem < count; stem++) {
            withoutPrefix(NO_LETTER, begin, stems[stem], this::propose);
            withoutPrefix(
                    NO_LETTER, begin, stems[stem], (first, at, end) -> withoutPrefix(first, at, end, this::propose));
        }
        return found;
    }

    private void cut(int end, List<String> endings) {
        for (int i = 0; i < endings.size(); i++) {
            int rest = end - endings.get(i).length();
            if (rest - begin >= SHORTEST_BASE && stands(endings.get(i), 0, rest) && !cutBefore(rest)) {
                stems[count++] = rest;
            }
        }
    }

    private boolean cutBefore(int end) {
        boolean known = false;
        for (int i = 0; i < count; i++) {
            known |= stems[i] == end;
        }
        return known;
    }

    /** Whether a part, from one of its letters on, stands at a position. */
    private boolean stands(String part, int letter, int at) {
        for (int i = letter; i < part.length(); i++) {
            if (form[at + i - letter] != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Letters of the form up to an end, perhaps behind a first letter that it has swallowed. */
    private interface Rest {
        void take(char first, int from, int end);
    }

    /** Goes on with what is left of such letters without each prefix they have. */
    private void withoutPrefix(char first, int from, int end, Rest rest) {
        int given = first == NO_LETTER ? 0 : 1;
        int letter = (given == 0 ? form[from] : first) - 'a';
        if (letter < 0 || letter >= BY_FIRST_LETTER.length) {
            return;
        }
        for (String[] prefix : BY_FIRST_LETTER[letter]) {
            int at = from + prefix[0].length() - given;
            if (at <= end && stands(prefix[0], given, from)) {
                for (int i = 1; i < prefix.length; i++) {
                    char swallowed = prefix[i].equals("-") ? NO_LETTER : prefix[i].charAt(0);
                    if (end - at + (swallowed == NO_LETTER ? 0 : 1) >= SHORTEST_BASE) {
                        rest.take(swallowed, at, end);
                    }
                }
            }
        }
    }

    private void propose(char first, int from, int end) {
        int hash = first;
        for (int i = from; i < end; i++) {
            hash = hash * 31 + form[i];
        }
        if (mayKnow.test(hash)) {
            String rest = new String(form, from, end - from);
            found.add(first == NO_LETTER ? rest : first + rest);
        }
    }
}
