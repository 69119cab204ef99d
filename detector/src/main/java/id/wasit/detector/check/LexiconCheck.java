package id.wasit.detector.check;

import id.wasit.detector.Detector;
import id.wasit.detector.Explanation;
import id.wasit.detector.check.LexiconEval.Share;
import id.wasit.detector.lexicon.Contest;
import id.wasit.detector.lexicon.Contest.Side;
import id.wasit.detector.lexicon.Example;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconProblem;
import id.wasit.detector.lexicon.Pattern.Rule;
import id.wasit.model.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tries a lexicon against its own sentences: every example alone and in frames, with every pair of the sample contest and in disguise, and
 * every sentence that no pattern may find.
 */
public final class LexiconCheck {
    /** The invented contest that slots in examples are filled from. */
    public static final String SAMPLE_CONTEST = "pilgub-nusaraya-2025";

    private static final int FEWEST_OF_EACH = 3;
    private static final List<Function<Sentence, Sentence>> FRAMES = List.of(
            s -> s.within("", " \nHari ini hujan turun sejak pagi."),
            s -> s.within("Hari ini hujan turun sejak pagi.\n", ""),
            s -> s.within("Hari ini hujan turun sejak pagi.\n", "\nBesok rapat jam sembilan."),
            s -> s.within("", s.text().matches("(?s).*[.!?…]\\s*") ? "" : "."));

    private final Lexicon lexicon;
    private final Detector detector;
    private final Contest contest;
    private final List<Side> parties;
    private final List<LexiconProblem> problems = new ArrayList<>();
    private final Disguises disguises;
    private int tries;

    private LexiconCheck(Lexicon lexicon) {
        this.lexicon = lexicon;
        detector = Detector.with(lexicon);
        disguises = new Disguises(detector);
        contest = lexicon.contests().stream()
                .filter(c -> c.key().equals(SAMPLE_CONTEST))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the lexicon lacks the contest " + SAMPLE_CONTEST
                        + ", which fills the slots of the examples; load it too"));
        parties = lexicon.contests().stream()
                .flatMap(c -> c.sides().stream())
                .filter(Side::party)
                .limit(20)
                .toList();
    }

    /**
     * Checks this lexicon.
     *
     * @throws IllegalArgumentException when the sample contest is not loaded
     */
    public static LexiconCheck of(Lexicon lexicon) {
        return new LexiconCheck(lexicon);
    }

    /**
     * What the check found.
     *
     * @param version version of the lexicon
     * @param patterns patterns that are active or on trial
     * @param examples examples and clean sentences
     * @param tries how many texts were read
     * @param disguised hits that were still found in disguise
     * @param undetected disguised texts that were not found
     * @param problems what has to be put right; each message ends with what to do
     */
    public record Report(
            String version,
            int patterns,
            int examples,
            int tries,
            Share disguised,
            List<String> undetected,
            List<LexiconProblem> problems) {
        /** Takes copies. */
        public Report {
            undetected = List.copyOf(undetected);
            problems = List.copyOf(problems);
        }

        /** Whether the lexicon may go live. */
        public boolean passed() {
            return problems.isEmpty();
        }

        /** This report and that on the tables for news. */
        private Report with(Report news) {
            List<String> both = new ArrayList<>(undetected);
            both.addAll(news.undetected);
            List<LexiconProblem> all = new ArrayList<>(problems);
            news.problems.forEach(
                    p -> all.add(new LexiconProblem("berita/" + p.file(), p.row(), p.column(), p.message())));
            return new Report(
                    version,
                    patterns + news.patterns,
                    examples + news.examples,
                    tries + news.tries,
                    new Share(disguised.part() + news.disguised.part(), disguised.whole() + news.disguised.whole()),
                    both,
                    all);
        }
    }

    /** Tries everything, the tables for news included. */
    public Report run() {
        Report posts = tried();
        return lexicon.news()
                .map(news -> posts.with(new LexiconCheck(news.told()).tried()))
                .orElse(posts);
    }

    private Report tried() {
        Map<String, Rule> rules = lexicon.patterns().stream()
                .collect(Collectors.toMap(r -> r.pattern().id(), r -> r, (a, b) -> a));
        enough(rules);
        for (Example example : lexicon.examples()) {
            Rule rule = rules.get(example.pattern());
            if (rule != null && example.hit()) {
                hit(example, rule);
            } else if (rule != null) {
                miss(example);
            }
        }
        for (Example example : lexicon.clean()) {
            clean(example);
        }
        return new Report(
                lexicon.version(),
                rules.size(),
                lexicon.examples().size() + lexicon.clean().size(),
                tries + disguises.tries(),
                disguises.found(),
                disguises.undetected(),
                problems);
    }

    private void enough(Map<String, Rule> rules) {
        Map<String, int[]> counts = new HashMap<>();
        for (Example example : lexicon.examples()) {
            counts.computeIfAbsent(example.pattern(), id -> new int[2])[example.hit() ? 0 : 1]++;
        }
        rules.values().stream()
                .sorted(Comparator.comparing(r -> r.pattern().id()))
                .filter(rule -> !rule.trial())
                .forEach(rule -> {
                    int[] count = counts.getOrDefault(rule.pattern().id(), new int[2]);
                    if (count[0] < FEWEST_OF_EACH || count[1] < FEWEST_OF_EACH) {
                        String file = "contoh/" + rule.category().id() + ".csv";
                        problems.add(new LexiconProblem(
                                file,
                                0,
                                "pola_id",
                                rule.pattern().id() + " punya " + count[0]
                                        + " contoh kena dan " + count[1]
                                        + " contoh lolos; tambahkan sampai masing-masing "
                                        + FEWEST_OF_EACH));
                    }
                });
    }

    private void hit(Example example, Rule rule) {
        List<Sentence> sentences = Sentence.of(example, contest, parties);
        Map<String, String> verdicts = new HashMap<>();
        for (Sentence sentence : sentences) {
            Explanation alone = explain(sentence);
            if (!Outcome.found(alone, rule)) {
                problem(
                        example,
                        "“" + sentence.text() + "” seharusnya kena "
                                + rule.pattern().id() + Outcome.why(alone, rule));
                return;
            }
            verdicts.put(sentence.side(), Outcome.verdict(alone));
            for (Function<Sentence, Sentence> frame : FRAMES) {
                Sentence framed = frame.apply(sentence);
                if (!Outcome.found(explain(framed), rule)) {
                    problem(
                            example,
                            "kena bila sendiri, tetapi tidak dalam “"
                                    + framed.text().replace('\n', ' ')
                                    + "”; ubah pola agar tidak bergantung pada kata di sekitarnya");
                    return;
                }
            }
        }
        span(example, rule, sentences.get(0));
        if (verdicts.values().stream().distinct().count() > 1) {
            problem(
                    example,
                    "hasilnya berbeda antar-calon " + verdicts
                            + "; periksa apakah sebutan salah satu calon termasuk kelompok kata lain");
        }
        disguises.tryOn(rule.pattern().id(), sentences.get(0));
    }

    private Explanation explain(Sentence sentence) {
        tries++;
        return detector.explain(sentence.post());
    }

    private void span(Example example, Rule rule, Sentence sentence) {
        if (sentence.start() < 0 || rule.pattern().variants().isEmpty()) {
            return;
        }
        List<String> found = explain(sentence).matches().stream()
                .filter(m -> m.pattern().equals(rule.pattern().id()))
                .map(m -> Outcome.hull(m.evidence(), sentence.text()))
                .distinct()
                .toList();
        String marked =
                sentence.text().substring(sentence.start(), sentence.end()).strip();
        if (!found.contains(marked)) {
            problem(
                    example,
                    "bukti yang ditandai “" + marked + "”, yang ditemukan “" + String.join("” atau “", found)
                            + "”; pindahkan [[ ]] atau perbaiki polanya");
        }
    }

    private void miss(Example example) {
        for (Sentence sentence : Sentence.of(example, contest, parties)) {
            tries++;
            for (Finding finding : detector.examine(sentence.post())) {
                if (finding.reasons().stream().anyMatch(r -> r.code().equals("pola:" + example.pattern()))) {
                    problem(
                            example,
                            "“" + sentence.text() + "” seharusnya lolos, tetapi kena " + example.pattern()
                                    + "; persempit polanya atau isi kolom kecuali");
                    return;
                }
            }
        }
    }

    private void clean(Example example) {
        for (Sentence sentence : Sentence.of(example, contest, parties)) {
            tries++;
            List<Finding> findings = detector.examine(sentence.post());
            if (!findings.isEmpty()) {
                problem(
                        example,
                        "kalimat bersih “" + (sentence.text().isEmpty() ? sentence.shared() : sentence.text())
                                + "” kena " + findings.get(0).pattern() + " ("
                                + findings.get(0).category()
                                + "); persempit polanya, tambahkan operator, atau catat di salah-kena.csv dengan alasannya");
                return;
            }
        }
    }

    private void problem(Example example, String message) {
        boolean accepted =
                lexicon.accepted().stream().anyMatch(a -> a.sentence().equals(example.sentence()));
        if (!accepted) {
            problems.add(new LexiconProblem(example.file(), example.row(), "kalimat", message));
        }
    }
}
