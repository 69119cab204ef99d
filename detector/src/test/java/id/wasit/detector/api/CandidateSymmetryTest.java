package id.wasit.detector.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.Contest;
import id.wasit.detector.lexicon.Contest.Side;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.model.Conversation;
import id.wasit.model.PostKind;
import id.wasit.model.Times;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In every contest, whoever is named: the same category, strength and score. */
class CandidateSymmetryTest {
    private static final Lexicon LEXICON = LexiconReader.read(Path.of("../lexicons"));
    private static final Detector DETECTOR = Detector.with(LEXICON);
    /** An empty box is no candidate. */
    private static final String NOBODY = "kosong";

    private static final List<String> FRAMES = List.of(
            "Saya dukung %s",
            "Bismillah, mantap %s pemimpin kita!",
            "Ayo coblos %s tanggal 27",
            "Siapa lagi kalau bukan %s",
            "%s cerdas dan jujur, semoga menang",
            "Jangan pilih %s, pembohong",
            "Saya tidak mendukung %s",
            "Menurut survei, %s unggul 51 persen",
            "%s meresmikan pasar hari ini");

    static Stream<Contest> contests() {
        return LEXICON.contests().stream();
    }

    @ParameterizedTest
    @MethodSource("contests")
    void thePairDoesNotMatter(Contest contest) {
        sameForAll(contest, Side::name);
    }

    @ParameterizedTest
    @MethodSource("contests")
    void theFirstCandidateDoesNotMatter(Contest contest) {
        sameForAll(contest, Side::candidate);
    }

    @ParameterizedTest
    @MethodSource("contests")
    void theNumberDoesNotMatter(Contest contest) {
        sameForAll(contest, side -> side.party() || side.number() == null ? "" : "nomor urut " + side.number());
    }

    private static void sameForAll(Contest contest, Function<Side, String> name) {
        for (String frame : FRAMES) {
            Map<String, String> verdicts = new TreeMap<>();
            for (Side side : contest.sides()) {
                if (!name.apply(side).isEmpty() && !side.id().equals(NOBODY)) {
                    verdicts.put(side.id(), verdict(contest, String.format(frame, name.apply(side))));
                }
            }
            assertEquals(
                    verdicts.isEmpty() ? 0 : 1,
                    verdicts.values().stream().distinct().count(),
                    () -> contest.key() + ": " + frame + " " + verdicts);
        }
    }

    private static String verdict(Contest contest, String text) {
        Times undated = new Times(null, null, Instant.EPOCH);
        return DETECTOR
                .examine(Posts.post(PostKind.POST, text, Conversation.NONE, undated, null, contest.key()))
                .stream()
                .map(f -> f.category() + " " + f.strength() + " " + f.score())
                .toList()
                .toString();
    }
}
