package id.wasit.pipeline.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.wasit.detector.check.LexiconEval;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** The figures for a program: one object per row, the last one with the totals. */
final class EvalJson implements EvalOutput {
    private final PrintWriter out;
    private final ObjectMapper json = new ObjectMapper();

    EvalJson(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void row(LexiconEval.RowResult row) {
        ObjectNode line = json.createObjectNode().put("id", row.id()).put("flagged", row.flagged());
        ArrayNode categories = line.putArray("categories");
        row.categories().forEach(categories::add);
        line.put("strength", row.strength() == null ? null : StrengthWord.of(row.strength()));
        ArrayNode reasons = line.putArray("reasons");
        row.reasons().forEach(reason -> reasons.addObject()
                .put("code", reason.code())
                .put("text", reason.text())
                .put("points", reason.points()));
        print(line);
    }

    @Override
    public void totals(LexiconEval.Totals totals) {
        ObjectNode line = json.createObjectNode();
        ObjectNode all = line.putObject("totals").put("rows", totals.rows()).put("flagged", totals.flagged());
        if (totals.recall().whole() + totals.precision().whole() > 0) {
            share(all.putObject("precision"), totals.precision());
            share(all.putObject("recall"), totals.recall());
            F1 f1 = F1.of(totals);
            all.putObject("f1").put("value", f1.value()).put("low", f1.low()).put("high", f1.high());
        }
        ObjectNode recall = all.putObject("recall_by_category");
        totals.recallByCategory().forEach((category, share) -> share(recall.putObject(category), share));
        ObjectNode found = all.putObject("found_by_category");
        totals.foundByCategory().forEach(found::put);
        print(line);
    }

    private static void share(ObjectNode node, LexiconEval.Share share) {
        node.put("value", share.value())
                .put("low", share.low())
                .put("high", share.high())
                .put("part", share.part())
                .put("whole", share.whole());
    }

    private void print(ObjectNode line) {
        try {
            out.println(json.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
