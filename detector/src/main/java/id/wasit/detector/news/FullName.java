package id.wasit.detector.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of a person without titles and degrees, folded: {@code Drs. H. Baskoro Adiluhur, M.Si.} is {@code baskoro adiluhur}. */
final class FullName {
    private static final Set<String> BEFORE = Set.of(
            "drs", "dra", "dr", "drg", "drh", "ir", "h", "hj", "haji", "hajah", "prof", "kh", "ns", "apt", "tgh", "tgk",
            "ust", "ustadz", "sdr", "sdri");
    private static final Set<String> AFTER =
            Set.of("SE", "SH", "ST", "SS", "SP", "MM", "MT", "MH", "SKM", "SPD", "MPD", "MSI", "SSOS", "SIP", "MAP");
    /** Letters, a dot, letters: S.Pd, A.Md.Keb, M.Si. */
    private static final Pattern DEGREE = Pattern.compile("\\p{L}{1,4}(\\.\\p{L}+)+\\.?");

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

    private FullName() {}

    /** The folded words, divided by blanks; empty when no letter is left. */
    static String of(String name) {
        String own = BRACKETS.matcher(name).replaceAll(" ").split(",", 2)[0].strip();
        List<String> parts = new ArrayList<>(List.of(own.split("\\s+")));
        while (parts.size() > 1 && title(parts.get(0))) {
            parts.remove(0);
        }
        while (parts.size() > 1 && degree(parts.get(parts.size() - 1), parts.size())) {
            parts.remove(parts.size() - 1);
        }
        Words words = Words.of(String.join(" ", parts));
        List<String> folded = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            folded.add(words.word(i));
        }
        return String.join(" ", folded);
    }

    private static boolean title(String part) {
        return BEFORE.contains(part.replace(".", "").toLowerCase(Locale.ROOT));
    }

    private static boolean degree(String part, int parts) {
        return DEGREE.matcher(part).matches() || parts > 2 && AFTER.contains(part.replace(".", ""));
    }
}
