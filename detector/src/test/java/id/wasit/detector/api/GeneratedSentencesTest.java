package id.wasit.detector.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.Contest;
import id.wasit.detector.lexicon.Contest.Side;
import id.wasit.detector.lexicon.Example;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.model.Conversation;
import id.wasit.model.Finding;
import id.wasit.model.PostKind;
import id.wasit.model.Times;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What must hold for every sentence, tried on sentences made of the lexicon's own examples: one word more, one sentence more, another
 * candidate. The seed is fixed, so that a failure comes back.
 */
class GeneratedSentencesTest {
    private static final Lexicon LEXICON = LexiconReader.read(Path.of("../lexicons"));
    private static final Detector DETECTOR = Detector.with(LEXICON);
    private static final Contest CONTEST = LEXICON.contests().stream()
            .filter(contest -> contest.key().equals("pilgub-nusaraya-2025"))
            .findFirst()
            .orElseThrow();
    private static final Set<String> SUPPORT = Set.of("dukungan_medsos", "ajakan_memilih");
    private static final List<String> DENIALS = List.of("tidak ", "bukan ", "nggak ", "ora ");
    private static final List<String> UNRELATED = List.of(
            "Pagi ini hujan deras di pasar. ",
            "Ibu memasak sayur asem. ",
            "Jadwal imunisasi balita hari Selasa. ",
            "Anak-anak pulang pukul dua siang. ");

    /** A denial in front of what supports may leave it, weaken it or end it; {@code tidak ada lawan} is a word of its own in the tables. */
    @Test
    void aDenialNeverRaisesSupport() {
        List<String> raised = new ArrayList<>();
        for (Example example : examples()) {
            int mark = example.sentence().indexOf("[[");
            if (SUPPORT.contains(category(example)) && mark >= 0) {
                double before = support(scores(example, side(2), ""));
                for (String denial : DENIALS) {
                    String denied = example.sentence().substring(0, mark)
                            + denial
                            + example.sentence().substring(mark);
                    double after = support(scores(example, denied, side(2)));
                    if (after > before) {
                        raised.add(denied + " " + before + " → " + after);
                    }
                }
            }
        }

        assertEquals(List.of(), raised);
    }

    @Test
    void anUnrelatedSentenceInFrontNeverTakesAFindingAway() {
        Random random = new Random(20251127);
        List<String> lost = new ArrayList<>();
        for (Example example : examples()) {
            String before = UNRELATED.get(random.nextInt(UNRELATED.size()));
            Set<String> alone = scores(example, side(1), "").keySet();
            Set<String> after = scores(example, side(1), before).keySet();
            if (!after.containsAll(alone) && !example.sentence().isEmpty()) {
                lost.add(before + example.sentence() + " " + alone + " → " + after);
            }
        }

        assertEquals(List.of(), lost);
    }

    @Test
    void anotherCandidateChangesNothingInChainsOfTwoExamples() {
        Random random = new Random(20251127);
        List<Example> examples = examples();
        int tried = 0;
        for (int i = 0; i < 1_000; i++) {
            Example first = examples.get(random.nextInt(examples.size()));
            Example second = examples.get(random.nextInt(examples.size()));
            if (first.parent().isEmpty()
                    && second.parent().isEmpty()
                    && second.shared().isEmpty()) {
                Map<Side, Map<String, Double>> verdicts = CONTEST.sides().stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                side -> scores(second, side, filled(first.sentence(), side) + ". ")));
                assertEquals(
                        1, Set.copyOf(verdicts.values()).size(), () -> first.sentence() + ". " + second.sentence());
                tried++;
            }
        }

        assertTrue(tried > 500, "only " + tried + " were tried");
    }

    /** Sentences that patterns must find and that name no party: the sample contest has none. */
    private static List<Example> examples() {
        return LEXICON.examples().stream()
                .filter(e -> e.hit() && e.date() == null && !e.sentence().contains("{parpol}"))
                .toList();
    }

    private static String category(Example example) {
        return example.file().replaceFirst(".*/", "").replace(".csv", "");
    }

    private static Side side(int number) {
        return CONTEST.sides().get(number - 1);
    }

    private static double support(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .filter(e -> SUPPORT.contains(e.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    private static Map<String, Double> scores(Example example, Side side, String before) {
        return scores(example, before + example.sentence(), side);
    }

    private static Map<String, Double> scores(Example example, String sentence, Side side) {
        String parent = filled(example.parent(), side);
        String shared = filled(example.shared(), side);
        return DETECTOR
                .examine(Posts.post(
                        parent.isEmpty() ? PostKind.POST : PostKind.COMMENT,
                        filled(sentence, side),
                        new Conversation(
                                shared.isEmpty() ? null : shared, null, parent.isEmpty() ? null : parent, null),
                        Times.at(CONTEST.date("kampanye_mulai")
                                .atTime(LocalTime.NOON)
                                .toInstant(ZoneOffset.ofHours(7))),
                        null,
                        CONTEST.key()))
                .stream()
                .collect(Collectors.toMap(Finding::category, Finding::score, Math::max));
    }

    private static String filled(String text, Side side) {
        return text.replace("[[", "")
                .replace("]]", "")
                .replace("{paslon}", side.name())
                .replace("{calon}", side.candidate())
                .replace("{wakil}", side.mate())
                .replace(
                        "{akun}",
                        "@"
                                + side.candidate()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace(" ", ""))
                .replace("{nomor}", String.valueOf(side.number()));
    }
}
