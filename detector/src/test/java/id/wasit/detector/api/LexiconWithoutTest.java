package id.wasit.detector.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconProblems;
import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.model.Finding;
import id.wasit.model.Post;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An office may leave a category out. */
class LexiconWithoutTest {
    private static final Lexicon WHOLE = LexiconReader.read(Path.of("../lexicons"), Set.of("pilgub-nusaraya-2025"));

    @Test
    void categoryThatIsLeftOutIsNotRaisedAndTheOthersAre() {
        Post attack = Posts.saidOn("2025-10-20", "Stop black campaign, jangan pilih nomor 1 karena bohong");
        Post call = Posts.saidOn("2025-10-20", "27 November jangan lupa coblos no dua ya guys");
        Detector whole = Detector.with(WHOLE);

        Detector lenient = Detector.with(WHOLE.without(Set.of("serangan_merugikan_calon")));

        assertTrue(categories(whole, attack).contains("serangan_merugikan_calon"));
        assertEquals(List.of(), categories(lenient, attack));
        assertEquals(categories(whole, call), categories(lenient, call));
    }

    @Test
    void shareOfCampaignTextIsLeftOutToo() {
        Detector without = Detector.with(WHOLE.without(Set.of(Lexicon.PASSED_ON)));

        List<String> found =
                categories(without, Posts.saidOn("2025-10-20", "RT @akun: Ayo coblos nomor 2, menangkan Bimo-Laras!"));

        assertEquals(List.of(), found);
    }

    @Test
    void versionSaysWhatWasLeftOut() {
        Lexicon without = WHOLE.without(Set.of("serangan_merugikan_calon"));

        assertEquals(WHOLE.version() + "-tanpa-serangan_merugikan_calon", without.version());
    }

    @Test
    void unknownCategoryIsNamedWithThoseThatExist() {
        LexiconProblems refused = assertThrows(LexiconProblems.class, () -> WHOLE.without(Set.of("serangan")));

        assertTrue(refused.getMessage().contains("\"serangan\" tidak ada"), refused.getMessage());
        assertTrue(refused.getMessage().contains("serangan_merugikan_calon"), refused.getMessage());
    }

    private static List<String> categories(Detector detector, Post post) {
        return detector.examine(post).stream().map(Finding::category).toList();
    }
}
