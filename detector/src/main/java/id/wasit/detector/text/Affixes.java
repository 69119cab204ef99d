package id.wasit.detector.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Base words that an Indonesian form may be made of, standard, colloquial and regional: mendukung, nyoblos, milih, dukungin, gaskeun,
 * pilihki, menangno. It proposes; what is accepted depends on the words the caller knows.
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

    private Affixes() {}

    /** Candidates, the least changed first; the form itself is not among them. */
    static Set<String> bases(String form) {
        Set<String> stems = new LinkedHashSet<>();
        stems.add(form);
        cut(form, CLITICS, stems);
        for (String stem : List.copyOf(stems)) {
            cut(stem, SUFFIXES, stems);
        }
        Set<String> bases = new LinkedHashSet<>(stems);
        for (String stem : stems) {
            List<String> once = withoutPrefix(stem);
            bases.addAll(once);
            for (String inner : once) {
                bases.addAll(withoutPrefix(inner));
            }
        }
        bases.remove(form);
        return bases;
    }

    private static void cut(String form, List<String> endings, Set<String> into) {
        for (String ending : endings) {
            if (form.endsWith(ending) && form.length() - ending.length() >= SHORTEST_BASE) {
                into.add(form.substring(0, form.length() - ending.length()));
            }
        }
    }

    private static List<String> withoutPrefix(String form) {
        List<String> found = new ArrayList<>();
        for (String[] prefix : PREFIXES) {
            if (form.startsWith(prefix[0])) {
                String rest = form.substring(prefix[0].length());
                for (int i = 1; i < prefix.length; i++) {
                    String base = prefix[i].equals("-") ? rest : prefix[i] + rest;
                    if (base.length() >= SHORTEST_BASE) {
                        found.add(base);
                    }
                }
            }
        }
        return found;
    }
}
