package id.wasit.detector.check;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.LexiconArchive;
import id.wasit.detector.lexicon.TableText;
import id.wasit.model.Finding;
import id.wasit.model.Post;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a change of the tables changes in a post. Safe for any number of threads.
 *
 * <p>Where only patterns were changed, most posts need one look for their expressions and are not examined at all; a changed word may change
 * how everything is read, so then each post is examined twice.
 */
public final class Comparison {
    private static final String PATTERNS = "pola/";
    /** Tables that no post is read with. */
    private static final List<String> UNREAD = List.of("contoh/", "bersih/", "salah-kena.csv", "berita/");

    private final Detector before;
    private final Detector after;
    private final Set<String> patterns;
    private final boolean onlyPatterns;

    /**
     * How a post is read before and after.
     *
     * @param before its signs before
     * @param after its signs after
     */
    public record Change(List<Finding> before, List<Finding> after) {
        static final Change NONE = new Change(List.of(), List.of());

        /** Categories that are raised only after. */
        public Set<String> gained() {
            return without(categories(after), categories(before));
        }

        /** Categories that are raised only before. */
        public Set<String> lost() {
            return without(categories(before), categories(after));
        }

        private static Set<String> categories(List<Finding> findings) {
            return findings.stream().map(Finding::category).collect(Collectors.toCollection(TreeSet::new));
        }

        private static Set<String> without(Set<String> all, Set<String> some) {
            all.removeAll(some);
            return all;
        }
    }

    private Comparison(Detector before, Detector after, Set<String> patterns, boolean onlyPatterns) {
        this.before = before;
        this.after = after;
        this.patterns = Set.copyOf(patterns);
        this.onlyPatterns = onlyPatterns;
    }

    /**
     * Compares two sets of tables.
     *
     * @param before places of the tables with their contents
     * @param after the same after the change
     * @param without categories that the office leaves out
     * @throws id.wasit.detector.lexicon.LexiconProblems when one of them is wrong
     */
    public static Comparison of(Map<String, String> before, Map<String, String> after, Set<String> without) {
        Set<String> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        places.removeIf(place -> before.getOrDefault(place, "").equals(after.getOrDefault(place, "")));
        places.removeIf(place -> UNREAD.stream().anyMatch(place::startsWith));
        Set<String> patterns = new HashSet<>();
        for (String place : places) {
            if (place.startsWith(PATTERNS)) {
                patterns.addAll(changedIds(before.getOrDefault(place, ""), after.getOrDefault(place, "")));
            }
        }
        return new Comparison(
                Detector.with(LexiconArchive.read(before).without(without)),
                Detector.with(LexiconArchive.read(after).without(without)),
                patterns,
                places.stream().allMatch(place -> place.startsWith(PATTERNS)));
    }

    /** Ids of the patterns that were added, changed or removed. */
    public Set<String> patterns() {
        return patterns;
    }

    /** What changes in a post. */
    public Change of(Post post) {
        if (onlyPatterns && !before.mayHold(patterns, post) && !after.mayHold(patterns, post)) {
            return Change.NONE;
        }
        return new Change(before.signs(post), after.signs(post));
    }

    private static Set<String> changedIds(String before, String after) {
        Set<String> old = lines(before);
        Set<String> now = lines(after);
        Set<String> ids = new HashSet<>();
        old.stream().filter(line -> !now.contains(line)).forEach(line -> ids.add(id(line)));
        now.stream().filter(line -> !old.contains(line)).forEach(line -> ids.add(id(line)));
        return ids;
    }

    /** The rows of a table, which begin with the id. */
    private static Set<String> lines(String csv) {
        return csv.isBlank() ? Set.of() : new HashSet<>(TableText.of(csv).lines());
    }

    private static String id(String line) {
        return line.substring(0, Math.max(0, line.indexOf(','))).strip();
    }
}
