package id.wasit.pipeline.command;

import id.wasit.detector.check.LexiconEval;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.TreeSet;

/** The figures for a person. */
final class EvalTable implements EvalOutput {
    private final PrintWriter out;

    EvalTable(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void row(LexiconEval.RowResult row) {
        // A person reads the file with the misses instead.
    }

    @Override
    public void totals(LexiconEval.Totals totals) {
        out.println(totals.rows() + " baris, " + totals.flagged() + " dengan dugaan");
        if (totals.recall().whole() + totals.precision().whole() > 0) {
            F1 f1 = F1.of(totals);
            out.println("presisi  " + told(totals.precision()));
            out.println("recall   " + told(totals.recall()));
            out.printf(Locale.ROOT, "F1       %.3f  (95%%: %.3f-%.3f)%n", f1.value(), f1.low(), f1.high());
        }
        out.println();
        out.printf(Locale.ROOT, "%-28s %9s  %s%n", "kategori", "ditemukan", "recall");
        TreeSet<String> categories = new TreeSet<>(totals.recallByCategory().keySet());
        categories.addAll(totals.foundByCategory().keySet());
        for (String category : categories) {
            LexiconEval.Share recall = totals.recallByCategory().get(category);
            out.printf(
                    Locale.ROOT,
                    "%-28s %9d  %s%n",
                    category,
                    totals.foundByCategory().getOrDefault(category, 0L),
                    recall == null ? "-" : told(recall));
        }
    }

    private static String told(LexiconEval.Share share) {
        return String.format(
                Locale.ROOT,
                "%.3f  (95%%: %.3f-%.3f)  %d/%d",
                share.value(),
                share.low(),
                share.high(),
                share.part(),
                share.whole());
    }
}
