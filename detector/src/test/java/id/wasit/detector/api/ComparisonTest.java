package id.wasit.detector.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.detector.Detector;
import id.wasit.detector.check.Comparison;
import id.wasit.detector.check.Comparison.Change;
import id.wasit.detector.lexicon.Example;
import id.wasit.detector.lexicon.LexiconArchive;
import id.wasit.detector.lexicon.TableText;
import id.wasit.model.Post;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String CALLS = "pola/ajakan_memilih.csv";
    private static final String WORDS = "kata/dukungan.csv";
    private static final Map<String, String> SHIPPED =
            LexiconArchive.tables(LexiconArchive.packed(Path.of("../lexicons"), Set.of()));

    @Test
    void narrowedPatternLosesWhatItAloneFound() {
        Comparison comparison = comparing(CALLS, ComparisonTest::narrowed);

        assertEquals(Set.of("ajakan-002"), comparison.patterns());
        assertEquals(
                Set.of("ajakan_memilih"),
                comparison.of(post("coblos Bimo-Laras besok")).lost());
        assertTrue(comparison.of(post("hujan turun sejak pagi")).lost().isEmpty());
    }

    @Test
    void newPatternGainsWhatItFinds() {
        Comparison comparison = comparing(CALLS, table -> {
            List<String> cells = new ArrayList<>(table.row(rowOf(table, "ajakan-002")));
            cells.set(0, "ajakan-999");
            cells.set(1, "zumba ..2 {target}");
            return table.added(cells);
        });

        assertEquals(
                Set.of("ajakan_memilih"),
                comparison.of(post("zumba Bimo-Laras")).gained());
    }

    @Test
    void lookForChangedPatternsMissesNoChangeInAnyExample() {
        Map<String, String> changed = changed(CALLS, ComparisonTest::narrowed);
        Comparison quick = Comparison.of(SHIPPED, changed, Set.of());
        Detector before = Detector.with(LexiconArchive.read(SHIPPED));
        Detector after = Detector.with(LexiconArchive.read(changed));
        int changes = 0;
        for (Example example : before.lexicon().examples()) {
            Post post =
                    post(example.sentence().replace("[[", "").replace("]]", "").replace("{paslon}", "Bimo-Laras"));
            Change whole = new Change(before.signs(post), after.signs(post));
            assertEquals(whole.lost(), quick.of(post).lost(), post.text());
            assertEquals(whole.gained(), quick.of(post).gained(), post.text());
            changes += whole.lost().isEmpty() ? 0 : 1;
        }
        assertTrue(changes > 0, "no example was changed at all");
    }

    @Test
    void changedWordIsComparedByReadingEverything() {
        Comparison comparison =
                comparing(WORDS, table -> table.added(List.of("ajakan", "zumbalah", "", "tidak", "umum", "")));

        assertEquals(Set.of(), comparison.patterns());
        assertEquals(
                Set.of("ajakan_memilih"),
                comparison.of(post("zumbalah dukung Bimo-Laras")).gained());
    }

    private static Comparison comparing(String place, UnaryOperator<TableText> change) {
        return Comparison.of(SHIPPED, changed(place, change), Set.of());
    }

    private static Map<String, String> changed(String place, UnaryOperator<TableText> change) {
        Map<String, String> changed = new TreeMap<>(SHIPPED);
        changed.put(place, change.apply(TableText.of(SHIPPED.get(place))).csv());
        return changed;
    }

    private static TableText narrowed(TableText table) {
        int row = rowOf(table, "ajakan-002");
        List<String> cells = new ArrayList<>(table.row(row));
        cells.set(1, "{coblos} zumba {target}");
        return table.replaced(row, cells);
    }

    private static int rowOf(TableText table, String id) {
        for (int row = 0; row < table.size(); row++) {
            if (table.row(row).get(0).equals(id)) {
                return row;
            }
        }
        throw new IllegalStateException(id);
    }

    private static Post post(String text) {
        return Posts.said(text);
    }
}
