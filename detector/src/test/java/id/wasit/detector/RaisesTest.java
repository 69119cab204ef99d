package id.wasit.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.detector.Examination.Texts;
import id.wasit.detector.lexicon.Category;
import id.wasit.detector.lexicon.Example;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.model.Evidence;
import id.wasit.model.Finding;
import id.wasit.model.PostKind;
import id.wasit.model.TextPart;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** To ask for one category gives the same answer as to read for all. */
class RaisesTest {
    private static final Lexicon LEXICON = LexiconReader.read(Path.of("../lexicons"));
    private static final InForce FORCE = InForce.of(
            LEXICON,
            new InForce.Key(
                    "pilgub-nusaraya-2025",
                    "Nusaraya",
                    LocalDate.of(2025, 10, 20).toEpochDay()));

    private final Examination all = new Examination(LEXICON, true);
    private final Examination one = new Examination(LEXICON, true);
    private int raised;

    @Test
    void everyCategoryIsRaisedAloneAsItIsAmongOthersInEveryExampleWithAndWithoutItsEvidence() {
        // given
        List<Example> examples = LEXICON.examples();
        for (int i = 0; i < examples.size(); i++) {
            String text = filled(examples.get(i).sentence());
            String other = filled(examples.get(i * 7 % examples.size()).sentence());
            boolean answers = i % 5 == 0;

            // when, then
            compare(texts(text, null, null));
            compare(texts(answers ? "siap kawal" : text, answers ? null : other, answers ? other : null));
        }
        assertTrue(raised > examples.size() / 2, "hardly anything was raised at all");
    }

    private void compare(Texts texts) {
        List<Finding> findings = sameInEveryCategory(texts);
        for (Finding finding : findings) {
            for (Evidence piece : finding.evidence()) {
                if (piece.part() == TextPart.OWN) {
                    String without = texts.own().substring(0, piece.start())
                            + texts.own().substring(piece.end());
                    sameInEveryCategory(texts(without, texts.shared(), texts.parent()));
                }
            }
        }
    }

    private List<Finding> sameInEveryCategory(Texts texts) {
        List<Finding> findings = all.examine(texts, FORCE).findings();
        for (Category category : LEXICON.categories()) {
            boolean among = findings.stream().anyMatch(f -> f.category().equals(category.id()));
            raised += among ? 1 : 0;
            assertEquals(among, one.raises(category.id(), texts, FORCE), () -> category.id() + " in " + texts);
        }
        return findings;
    }

    private static Texts texts(String own, @Nullable String shared, @Nullable String parent) {
        return new Texts(own, shared, TextPart.SHARED, 0, parent, parent == null ? PostKind.POST : PostKind.COMMENT);
    }

    private static String filled(String sentence) {
        return sentence.replace("[[", "")
                .replace("]]", "")
                .replace("{paslon}", "Arga-Sekar")
                .replace("{calon}", "Arga")
                .replace("{wakil}", "Sekar")
                .replace("{nomor}", "2")
                .replace("{parpol}", "PDIP");
    }
}
