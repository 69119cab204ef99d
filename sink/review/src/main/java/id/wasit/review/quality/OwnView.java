package id.wasit.review.quality;

import id.wasit.store.cases.Verdict;
import id.wasit.store.fairness.Rate;
import id.wasit.store.quality.OwnReading;
import java.util.Arrays;
import java.util.List;

/**
 * A reviewer's own readings as the page shows them.
 *
 * @param reading the numbers
 * @param rows a row per verdict that was given at all
 */
record OwnView(OwnReading reading, List<Row> rows) {
    private static final Rate NONE = Rate.of(0, 0);

    /**
     * One verdict.
     *
     * @param verdict which
     * @param lately its share in the last thirty days
     * @param before its share in the ninety days before
     * @param changed whether it clearly changed
     */
    record Row(Verdict verdict, Rate lately, Rate before, boolean changed) {}

    static OwnView of(OwnReading reading) {
        long lately = whole(reading.lately().values().stream().findFirst().orElse(NONE));
        long before = whole(reading.before().values().stream().findFirst().orElse(NONE));
        List<Row> rows = Arrays.stream(Verdict.values())
                .filter(verdict -> reading.lately().containsKey(code(verdict))
                        || reading.before().containsKey(code(verdict)))
                .map(verdict -> new Row(
                        verdict,
                        reading.lately().getOrDefault(code(verdict), Rate.of(0, lately)),
                        reading.before().getOrDefault(code(verdict), Rate.of(0, before)),
                        reading.changed(code(verdict))))
                .toList();
        return new OwnView(reading, rows);
    }

    private static String code(Verdict verdict) {
        return String.valueOf(verdict.key());
    }

    private static long whole(Rate rate) {
        return rate.whole();
    }
}
