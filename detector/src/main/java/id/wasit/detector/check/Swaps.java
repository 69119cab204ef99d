package id.wasit.detector.check;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.Contest;
import id.wasit.detector.lexicon.Contest.Side;
import id.wasit.detector.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Says the same of every side of every contest, by pair, candidate and number: category, strength and score must be the same. */
public final class Swaps {
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

    private static final List<Function<Side, String>> NAMES = List.of(
            Side::name,
            Side::candidate,
            side -> side.party() || side.number() == null ? "" : "nomor urut " + side.number());

    private final Detector detector;
    private final List<String> differences = new ArrayList<>();
    private int sentences;

    private Swaps(Detector detector) {
        this.detector = detector;
    }

    /**
     * What the swaps gave.
     *
     * @param contests contests that were tried
     * @param sentences sentences that were read
     * @param differences contest, sentence and verdicts, where they were not the same
     */
    public record Report(int contests, int sentences, List<String> differences) {
        /** Takes a copy. */
        public Report {
            differences = List.copyOf(differences);
        }
    }

    /** Tries all contests of a lexicon. */
    public static Report of(Lexicon lexicon) {
        return of(lexicon, lexicon.contests());
    }

    /** Tries these contests of a lexicon. */
    public static Report of(Lexicon lexicon, List<Contest> contests) {
        Swaps swaps = new Swaps(Detector.with(lexicon));
        contests.forEach(contest -> NAMES.forEach(name -> swaps.tryAll(contest, name)));
        return new Report(contests.size(), swaps.sentences, swaps.differences);
    }

    private void tryAll(Contest contest, Function<Side, String> name) {
        for (String frame : FRAMES) {
            Map<String, String> verdicts = new TreeMap<>();
            for (Side side : contest.sides()) {
                if (!name.apply(side).isEmpty() && !side.id().equals(NOBODY)) {
                    verdicts.put(side.id(), verdict(contest, String.format(frame, name.apply(side))));
                }
            }
            if (verdicts.values().stream().distinct().count() > 1) {
                differences.add(contest.key() + ": “" + frame + "” " + verdicts);
            }
        }
    }

    private String verdict(Contest contest, String text) {
        sentences++;
        Sentence said = new Sentence("", text, -1, -1, null, null, contest.key(), null);
        return detector.examine(said.post()).stream()
                .map(finding -> finding.category() + " " + finding.strength() + " " + finding.score())
                .toList()
                .toString();
    }
}
