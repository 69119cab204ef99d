package id.wasit.detector.check;

import id.wasit.detector.Detector;
import id.wasit.detector.Explanation;
import id.wasit.model.Finding;
import id.wasit.model.Reason;
import id.wasit.model.Strength;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Measures a detector on rows of JSON, one object per line: {@code id}, {@code text}, and where known {@code label} (flag or no_flag),
 * {@code category}, {@code kind}, {@code parent}, {@code shared}, {@code contest}, {@code region}, {@code at}.
 */
public final class LexiconEval {
    private final Detector detector;

    private LexiconEval(Detector detector) {
        this.detector = detector;
    }

    /** Measures this detector. */
    public static LexiconEval with(Detector detector) {
        return new LexiconEval(detector);
    }

    /**
     * What became of one row.
     *
     * @param id its id
     * @param text the text that was read
     * @param flagged whether anything was found
     * @param expected whether it should have been; null when nobody said
     * @param expectedCategory the category somebody gave it, or null
     * @param categories what was found, the clearest first
     * @param strength the strength of the clearest, or null
     * @param reasons the reasons of the clearest; for a row that was missed, those of what came nearest
     */
    public record RowResult(
            String id,
            String text,
            boolean flagged,
            @Nullable Boolean expected,
            @Nullable String expectedCategory,
            List<String> categories,
            @Nullable Strength strength,
            List<Reason> reasons) {
        /** Takes copies. */
        public RowResult {
            categories = List.copyOf(categories);
            reasons = List.copyOf(reasons);
        }

        /** Whether it was flagged although it should not be, or the other way round. */
        public boolean wrong() {
            return expected != null && expected != flagged;
        }
    }

    /**
     * A share of rows with the interval it lies in with 95 % confidence (Wilson).
     *
     * @param part rows that count
     * @param whole all rows
     */
    public record Share(long part, long whole) {
        private static final double Z = 1.959964;

        /** The share, 0 when there are no rows. */
        public double value() {
            return whole == 0 ? 0 : (double) part / whole;
        }

        /** The lower end of the interval. */
        public double low() {
            return bound(-1);
        }

        /** The upper end of the interval. */
        public double high() {
            return bound(1);
        }

        private double bound(int side) {
            if (whole == 0) {
                return side < 0 ? 0 : 1;
            }
            double p = value();
            double middle = p + Z * Z / (2 * whole);
            double half = Z * Math.sqrt(p * (1 - p) / whole + Z * Z / (4.0 * whole * whole));
            return (middle + side * half) / (1 + Z * Z / whole);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", value(), low(), high());
        }
    }

    /**
     * The figures of all rows.
     *
     * @param rows rows read
     * @param flagged rows with a finding
     * @param precision of the labelled rows that were flagged, those that should be
     * @param recall of the labelled rows that should be flagged, those that were
     * @param recallByCategory recall by the category the rows were given
     * @param foundByCategory how many findings each category has
     */
    public record Totals(
            long rows,
            long flagged,
            Share precision,
            Share recall,
            Map<String, Share> recallByCategory,
            Map<String, Long> foundByCategory) {
        /** Takes copies. */
        public Totals {
            recallByCategory = new TreeMap<>(recallByCategory);
            foundByCategory = new TreeMap<>(foundByCategory);
        }

        /** The harmonic mean of precision and recall. */
        public double f1() {
            double sum = precision.value() + recall.value();
            return sum == 0 ? 0 : 2 * precision.value() * recall.value() / sum;
        }
    }

    /**
     * Reads all rows and tells what became of each.
     *
     * @throws IllegalArgumentException when a line is no row; the message names the line
     * @throws IOException when the rows cannot be read
     */
    public Totals run(Reader rows, Consumer<RowResult> each) throws IOException {
        Count count = new Count();
        BufferedReader lines = new BufferedReader(rows);
        String line;
        long number = 0;
        while ((line = lines.readLine()) != null) {
            number++;
            if (!line.isBlank()) {
                RowResult result = examine(EvalRow.of(line, number));
                count.add(result);
                each.accept(result);
            }
        }
        return count.totals();
    }

    private RowResult examine(EvalRow row) {
        List<Finding> findings = detector.examine(row.post());
        List<Reason> reasons =
                findings.isEmpty() ? nearest(row) : findings.get(0).reasons();
        String shared = row.post().conversation().sharedText();
        return new RowResult(
                row.id(),
                row.post().text().isEmpty() && shared != null
                        ? shared
                        : row.post().text(),
                !findings.isEmpty(),
                row.label(),
                row.category(),
                findings.stream().map(Finding::category).distinct().toList(),
                findings.isEmpty() ? null : findings.get(0).strength(),
                reasons);
    }

    /** For a row that should have been flagged, the reasons of what came nearest. */
    private List<Reason> nearest(EvalRow row) {
        if (!Boolean.TRUE.equals(row.label())) {
            return List.of();
        }
        return detector.explain(row.post()).suppressed().stream()
                .max((a, b) -> Double.compare(a.score(), b.score()))
                .map(Explanation.Suppressed::reasons)
                .orElse(List.of());
    }

    /** Running figures. */
    private static final class Count {
        private long rows;
        private long flagged;
        private long right;
        private long flaggedLabelled;
        private long wanted;
        private final Map<String, long[]> byCategory = new TreeMap<>();
        private final Map<String, Long> found = new TreeMap<>();

        void add(RowResult row) {
            rows++;
            flagged += row.flagged() ? 1 : 0;
            row.categories().forEach(category -> found.merge(category, 1L, Long::sum));
            Boolean expected = row.expected();
            if (expected == null) {
                return;
            }
            boolean hit = expected && row.flagged();
            flaggedLabelled += row.flagged() ? 1 : 0;
            wanted += expected ? 1 : 0;
            right += hit ? 1 : 0;
            String category = row.expectedCategory();
            if (expected && category != null) {
                long[] counts = byCategory.computeIfAbsent(category, c -> new long[2]);
                counts[0] += hit ? 1 : 0;
                counts[1]++;
            }
        }

        Totals totals() {
            Map<String, Share> recalls = new TreeMap<>();
            byCategory.forEach((category, counts) -> recalls.put(category, new Share(counts[0], counts[1])));
            return new Totals(
                    rows, flagged, new Share(right, flaggedLabelled), new Share(right, wanted), recalls, found);
        }
    }
}
