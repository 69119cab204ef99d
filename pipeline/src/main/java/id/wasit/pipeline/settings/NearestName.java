package id.wasit.pipeline.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which known name somebody most likely meant. */
final class NearestName {
    private NearestName() {}

    /** The nearest of the known names; empty when none is near enough to be a slip of the keys. */
    static Optional<String> to(String found, Collection<String> known) {
        int limit = Math.max(2, found.length() / 3);
        return known.stream()
                .min(Comparator.comparingInt((String name) -> changes(found, name))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> changes(found, name) <= limit);
    }

    /** How many letters must be added, removed or replaced (Levenshtein). */
    private static int changes(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
