package id.wasit.detector.api;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.detector.Detector;
import id.wasit.detector.Explanation;
import id.wasit.model.Conversation;
import id.wasit.model.Evidence;
import id.wasit.model.Finding;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import id.wasit.model.Reason;
import id.wasit.model.Role;
import id.wasit.model.TextPart;
import id.wasit.model.Times;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectorTest {
    private static final Detector DETECTOR = Detector.with(TestLexicon.LEXICON);
    private static final Times SOME_DAY = Times.at(Instant.parse("2025-10-20T05:00:00Z"));

    private static List<Finding> examine(String text) {
        return DETECTOR.examine(Posts.said(text));
    }

    private static List<String> categories(List<Finding> findings) {
        return findings.stream().map(Finding::category).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            act and target          | Saya mendukung Bimo-Laras                     | dukungan_medsos
            within the gap          | dukung penuh lahir batin Bimo-Laras           | dukungan_medsos
            beyond the gap          | dukung satu dua tiga empat Bimo-Laras         |
            across a sentence       | Dukung. Bimo-Laras datang                     |
            either order            | Bimo-Laras mantap! Kita ikut                  | dukungan_medsos
            weak alone              | Bimo-Laras mantap                             |
            ballot number           | coblos nomor 2 ya                             | ajakan_memilih
            number in words         | nyoblos nomer loro                            | ajakan_memilih
            campaign hashtag        | pagi #BimoMenang                              | dukungan_medsos
            hashtag with a year     | pagi #BimoMenang2025                          | dukungan_medsos
            form of address         | dukung mas Arga                               | dukungan_medsos
            guarded name alone      | dukung Arga                                   |
            denied                  | Saya tidak mendukung Bimo-Laras               |
            denied in slang         | aku gak dukung Bimo-Laras                     |
            denial hidden           | tidak salah lagi, dukung Bimo-Laras           | dukungan_medsos
            not only                | bukan cuma dukung Bimo-Laras                  | dukungan_medsos
            denial in other clause  | tidak hujan, tapi kami dukung Bimo-Laras      | dukungan_medsos
            denial in the pattern   | Siapa lagi kalau bukan Bimo-Laras             | dukungan_medsos
            quoted                  | Kata dia "kami dukung Bimo-Laras selamanya"   |
            asked                   | Dukung Bimo-Laras?                            |
            against                 | jangan pilih nomor 1                          | serangan_merugikan_calon
            on trial                | kawal Bimo-Laras                              |
            across hashtags         | ya! #Dukung #BimoLaras                        | dukungan_medsos
            signature               | Mantap! Dukung warga -Bimo                    |
            """)
    void readsTheConstructions(String what, String text, String category) {
        assertEquals(category == null ? List.of() : List.of(category), categories(examine(text)), what);
    }

    @Test
    void evidencePointsIntoTheTextAsCaptured() {
        Post post = Posts.said("&quot;Ya&quot; saya d\u200Bu\u200Bkung 𝐁𝐢𝐦𝐨-Laras");

        List<Evidence> evidence = DETECTOR.examine(post).get(0).evidence();

        assertEquals(
                List.of("d\u200Bu\u200Bkung", "𝐁𝐢𝐦𝐨-Laras"),
                evidence.stream().map(e -> e.in(post)).toList());
        assertEquals(
                List.of(Role.ACT, Role.TARGET),
                evidence.stream().map(Evidence::role).toList());
    }

    @Test
    void theScoreIsTheSumOfItsReasons() {
        Finding finding = examine("Kami dukung Bimo-Laras!").get(0);

        assertEquals(8.0, finding.score());
        assertEquals(
                List.of("pola:dukungan-001", "isyarat:isyarat-001", "isyarat:isyarat-002"),
                finding.reasons().stream().map(Reason::code).toList());
    }

    @Test
    void whatIsSaidToRemoveAFindingRemovesIt() {
        String text = "Besok coblos nomor 2 ya";
        Finding finding = examine(text).get(0);

        String without = finding.withoutWhat();

        assertNotNull(without);
        String words = without.substring(without.indexOf('“') + 1, without.indexOf('”'));
        assertEquals(List.of(), examine(text.replace(words, "")), without);
    }

    @Test
    void candidatesAreTreatedAlike() {
        for (String frame :
                List.of("kami dukung %s!", "%s mantap! Kita ikut", "tidak dukung %s", "siapa lagi kalau bukan %s")) {
            List<List<String>> verdicts = List.of("Arga-Sekar", "Bimo-Laras", "Damar-Intan").stream()
                    .map(pair -> examine(String.format(frame, pair)))
                    .map(found -> found.stream()
                            .map(f -> f.category() + f.strength() + f.score())
                            .toList())
                    .toList();

            assertEquals(1, verdicts.stream().distinct().count(), frame + verdicts);
        }
    }

    @Test
    void aNumberNamesACandidateOnlyWhereTheRegionLeavesOne() {
        Finding somewhere = examine("coblos nomor 2").get(0);
        Finding inNusaraya = DETECTOR.examine(
                        Posts.post(PostKind.POST, "coblos nomor 2", Conversation.NONE, SOME_DAY, "Nusaraya", null))
                .get(0);

        assertNull(somewhere.target());
        assertEquals("pilgub-nusaraya-2025/bimo-laras", inNusaraya.target());
    }

    @Test
    void theRostersContestDecides() {
        Post post = Posts.post(
                PostKind.POST, "dukung Bimo-Laras", Conversation.NONE, SOME_DAY, null, "pilgub-seberang-2025");

        assertEquals(List.of(), DETECTOR.examine(post));
    }

    @Test
    void namesOfAContestThatIsOverDoNotCount() {
        assertEquals(
                List.of("dukungan_medsos"),
                categories(DETECTOR.examine(Posts.saidOn("2025-10-20", "dukung Bimo-Laras"))));
        assertEquals(List.of(), DETECTOR.examine(Posts.saidOn("2026-03-01", "dukung Bimo-Laras")));
    }

    @Test
    void congratulationsCountOnlyBeforeTheResult() {
        String text = "Selamat kepada Bimo-Laras sebagai gubernur terpilih";

        assertEquals(List.of("dukungan_medsos"), categories(DETECTOR.examine(Posts.saidOn("2025-11-20", text))));
        assertEquals(List.of(), DETECTOR.examine(Posts.saidOn("2025-12-13", text)));
        assertEquals(List.of(), examine(text));
    }

    @Test
    void wordsPassedOnAreNeverTheAuthorsOwn() {
        Post share =
                Posts.post(PostKind.SHARE, "", Conversation.sharing("Ayo dukung Bimo-Laras"), SOME_DAY, null, null);
        Post oldStyle = Posts.said("RT @akun: Ayo dukung Bimo-Laras");

        Finding shared = DETECTOR.examine(share).get(0);
        Finding repeated = DETECTOR.examine(oldStyle).get(0);

        assertAll(
                () -> assertEquals("suka_bagikan_komentar", shared.category()),
                () -> assertEquals(TextPart.SHARED, shared.evidence().get(0).part()),
                () -> assertEquals("dukung", shared.evidence().get(0).in(share)),
                () -> assertEquals("suka_bagikan_komentar", repeated.category()),
                () -> assertEquals("dukung", repeated.evidence().get(0).in(oldStyle)));
    }

    @Test
    void aWordAgainstItBesideSomethingPassedOnCounts() {
        Post warning = Posts.post(
                PostKind.SHARE, "jangan ditiru", Conversation.sharing("Ayo dukung Bimo-Laras"), SOME_DAY, null, null);

        assertEquals(List.of(), DETECTOR.examine(warning));
    }

    @Test
    void aCommentIsReadUnderWhatItAnswersTo() {
        Post underCampaign = Posts.post(
                PostKind.COMMENT, "Siap kawal Pak", Conversation.under("Ayo dukung Bimo-Laras"), SOME_DAY, null, null);
        Post underWeather =
                Posts.post(PostKind.COMMENT, "Siap kawal Pak", Conversation.under("Hari hujan"), SOME_DAY, null, null);

        Finding finding = DETECTOR.examine(underCampaign).get(0);

        assertEquals("suka_bagikan_komentar", finding.category());
        assertEquals("pilgub-nusaraya-2025/bimo-laras", finding.target());
        assertEquals(List.of(), DETECTOR.examine(underWeather));
    }

    @Test
    void anArticleNeverMakesAFinding() {
        Post article = Posts.post(PostKind.ARTICLE, "dukung Bimo-Laras", Conversation.NONE, SOME_DAY, null, null);

        assertEquals(List.of(), DETECTOR.examine(article));
    }

    @Test
    void anExplanationShowsWordsAndWhatWasNotEnough() {
        Explanation explanation = DETECTOR.explain(Posts.said("Saya gak mendukung Bimo-Laras"));

        Explanation.Word denied = explanation.words().get(1);
        Explanation.Suppressed suppressed = explanation.suppressed().get(0);

        assertAll(
                () -> assertEquals("gak", denied.written()),
                () -> assertEquals("tidak", denied.normal()),
                () -> assertEquals(List.of("ingkar"), denied.operators()),
                () -> assertEquals("dukung", explanation.words().get(2).base()),
                () -> assertEquals(-1.0, suppressed.score()),
                () -> assertTrue(
                        suppressed.reasons().stream().anyMatch(r -> r.text().contains("gak"))),
                () -> assertEquals(TestLexicon.LEXICON.version(), explanation.lexicon()));
    }

    @Test
    void aPatternOnTrialIsCountedButNotRaised() {
        Explanation explanation = DETECTOR.explain(Posts.said("kawal Bimo-Laras"));

        assertEquals(List.of(), explanation.raised());
        assertEquals(List.of("dukungan_medsos"), categories(explanation.trial()));
    }

    @ParameterizedTest
    @CsvSource({
        "Dukung Bimo-Laras!, @akun dukung bimo-laras 🔥 https://t.co/x",
        "Dukung Bimo-Laras, DUKUUUUNG BIMO LARAS"
    })
    void nearDuplicatesShareAFingerprint(String one, String other) {
        assertEquals(DETECTOR.fingerprint(Posts.said(one)), DETECTOR.fingerprint(Posts.said(other)));
        assertNotEquals(DETECTOR.fingerprint(Posts.said(one)), DETECTOR.fingerprint(Posts.said("lain sama sekali")));
    }

    @Test
    void manyThreadsReadTheSame() {
        List<String> texts = List.of("Saya dukung Bimo-Laras", "coblos nomor 1", "hari hujan", "pagi #DamarMenang");
        List<List<Finding>> alone = texts.stream().map(DetectorTest::examine).toList();

        List<List<Finding>> together = IntStream.range(0, 4000)
                .parallel()
                .mapToObj(i -> examine(texts.get(i % texts.size())))
                .toList();

        for (int i = 0; i < together.size(); i++) {
            assertEquals(alone.get(i % texts.size()), together.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "' '",
        "'\u200B'",
        "'&'",
        "'<'",
        "'#'",
        "'@'",
        "'...'",
        "'\uD83D'",
        "'RT '",
        "'RT @'",
        "'[[ ]]'",
        "'&#x;'"
    })
    void oddTextsAreRead(String text) {
        assertEquals(List.of(), examine(text));
    }
}
