package id.wasit.detector.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.detector.check.Swaps;
import id.wasit.detector.lexicon.Contest;
import id.wasit.detector.lexicon.Contest.Side;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In every contest, whoever is named: the same category, strength and score. */
class CandidateSymmetryTest {
    private static final Lexicon LEXICON = LexiconReader.read(Path.of("../lexicons"));

    static Stream<Contest> contests() {
        return LEXICON.contests().stream();
    }

    @ParameterizedTest
    @MethodSource("contests")
    void whoeverIsNamedTheVerdictIsTheSame(Contest contest) {
        Swaps.Report report = Swaps.of(LEXICON, List.of(contest));

        assertEquals(List.of(), report.differences());
        assertTrue(report.sentences() > 0);
    }

    /** Whom the lexicon knows no name for, it treats better than the others. */
    @Test
    void aSideThatTheLexiconDoesNotKnowIsTold() {
        Contest known = LEXICON.contests().stream()
                .filter(contest -> contest.key().equals("pilgub-nusaraya-2025"))
                .findFirst()
                .orElseThrow();
        List<Side> sides = new ArrayList<>(known.sides());
        sides.add(new Side("gilang-ratih", false, null, "Gilang-Ratih", "Gilang Nirwasita", "Ratih Palupi"));
        Contest lopsided = new Contest(known.key(), known.name(), known.level(), known.region(), known.dates(), sides);

        Swaps.Report report = Swaps.of(LEXICON, List.of(lopsided));

        assertTrue(
                report.differences().stream()
                        .anyMatch(line -> line.contains("“Saya dukung %s”") && line.contains("gilang-ratih=[]")),
                report::toString);
    }
}
