package id.wasit.review.statistics;

import id.wasit.store.fairness.Parity.Place;
import id.wasit.store.fairness.Parity.Standing;
import id.wasit.store.fairness.ParityTable;
import id.wasit.store.fairness.SwapTest;
import id.wasit.store.legal.LegalClock;
import id.wasit.store.quality.Agreement;
import id.wasit.store.statistics.Dimension;
import id.wasit.store.statistics.MonthlyReport.Statement;
import id.wasit.store.statistics.Outcome;
import id.wasit.store.statistics.SmallCells;
import id.wasit.store.statistics.Tally;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the report of a month says in sentences: how often the lexicon and the readers err, and whether all sides are treated alike. */
final class ReportStatements {
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN);

    private final Labels labels;

    ReportStatements(Labels labels) {
        this.labels = labels;
    }

    /** Without an interval: what is read is chosen by priority, and no sample of all. */
    Statement precision(Tally all) {
        String told = all.read() < SmallCells.SMALLEST
                ? "Terlalu sedikit perkara yang teksnya dinilai orang untuk menyebut ketepatan."
                : format(
                        "Dari %d perkara yang teksnya dinilai orang, %.1f %% ternyata salah baca leksikon. Perkara dibaca menurut prioritas, jadi bagian ini tidak berlaku bagi perkara yang belum dibaca.",
                        all.read(), 100.0 * all.of(Outcome.MISREAD) / all.read());
        return new Statement("Ketepatan", List.of(told));
    }

    Statement agreement(Agreement agreement) {
        boolean enough = agreement.items() >= SmallCells.SMALLEST
                && agreement.alpha().known()
                && agreement.ac1().known();
        String told = enough
                ? format(
                        "%d perkara dibaca dua orang tanpa melihat jawaban satu sama lain. Alfa Krippendorff %s, AC1 Gwet %s.",
                        agreement.items(), estimate(agreement.alpha()), estimate(agreement.ac1()))
                : "Terlalu sedikit perkara yang dibaca dua orang untuk menyebut kesepakatan.";
        return new Statement("Kesepakatan pembaca", List.of(told));
    }

    Statement swapTest(String release, @Nullable SwapTest test) {
        String told = test == null
                ? "Rilis leksikon " + release + " belum diuji tukar."
                : format(
                        "Rilis leksikon %s, diuji %s: %d kalimat dibaca dengan setiap pihak dari %d kontestasi bergantian; %s.",
                        release,
                        DAY.format(LocalDate.ofInstant(test.triedAt(), LegalClock.OFFICE)),
                        test.sentences(),
                        test.contests(),
                        test.differences().isEmpty()
                                ? "hasilnya sama untuk semua pihak"
                                : test.differences().size() + " hasil berbeda");
        return new Statement("Uji tukar calon", List.of(told));
    }

    Statement parity(Map<Dimension, List<ParityTable>> tables) {
        List<String> told = new ArrayList<>();
        tables.forEach((dimension, compared) -> told.add(parity(dimension, compared)));
        told.add(
                "Perbandingan bagian terkonfirmasi dan salah baca antarkelompok; kelompok di bawah 10 perkara tidak dibandingkan.");
        return new Statement("Kesetaraan", told);
    }

    /** An office is not named: a few people work there. */
    private String parity(Dimension dimension, List<ParityTable> tables) {
        List<String> outside = new ArrayList<>();
        int groups = 0;
        for (ParityTable table : tables) {
            for (Standing standing : table.parity().standings()) {
                groups += standing.place() == Place.TOO_FEW ? 0 : 1;
                if (standing.alarm()) {
                    outside.add(outside(dimension, table, standing));
                }
            }
        }
        String by =
                "Menurut " + labels.message("statistics.by." + dimension.code()).toLowerCase(INDONESIAN) + ": ";
        if (groups == 0) {
            return by + "terlalu sedikit perkara untuk dibandingkan.";
        }
        return by + groups + " perbandingan, "
                + (outside.isEmpty()
                        ? "tidak ada di luar kisaran yang diharapkan."
                        : outside.size() + " di luar kisaran yang diharapkan: " + String.join("; ", outside) + ".");
    }

    private String outside(Dimension dimension, ParityTable table, Standing standing) {
        String who = dimension == Dimension.UNIT ? "satu unit kerja" : labels.of(dimension, standing.name());
        return who + " (" + labels.message("fairness.measure." + table.measure().key()) + ": "
                + (standing.place() == Place.ABOVE ? "di atas" : "di bawah") + " harapan)";
    }

    private static String estimate(Agreement.Estimate estimate) {
        return format("%.2f (95 %%: %.2f sampai %.2f)", estimate.value(), estimate.low(), estimate.high());
    }

    private static String format(String text, Object... values) {
        return String.format(INDONESIAN, text, values);
    }
}
