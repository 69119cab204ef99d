package id.wasit.detector;

import id.wasit.detector.Targets.Target;
import id.wasit.detector.Verdict.Match;
import id.wasit.detector.Verdict.Sum;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.model.Evidence;
import id.wasit.model.Finding;
import id.wasit.model.Role;
import id.wasit.model.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes findings of sums that are enough, with the words that were found. */
final class Findings {
    private Findings() {}

    /** The sums that are raised; {@code fallback} is whom they are about when the text itself does not tell. */
    static List<Finding> of(Lexicon lexicon, Reading reading, List<Sum> sums, Target fallback, InForce force) {
        List<Finding> findings = new ArrayList<>();
        for (Sum sum : sums) {
            Strength strength = sum.category().strength(sum.points());
            if (strength != null) {
                Target target = Targets.of(lexicon, reading, force, sum.matches());
                Target shown = target == Target.NOBODY ? fallback : target;
                findings.add(new Finding(
                        sum.category().id(),
                        sum.matches().get(0).rule().pattern().id(),
                        shown.contest(),
                        shown.target(),
                        strength,
                        evidence(sum.matches(), reading),
                        sum.reasons(),
                        null));
            }
        }
        return findings;
    }

    /** The words of some matches and of the operators that work on them, in the order they stand. */
    static List<Evidence> evidence(List<Match> matches, Reading reading) {
        Set<Evidence> evidence = new LinkedHashSet<>();
        for (Match match : matches) {
            int[] spans = match.place().spans();
            for (int i = 0; i < spans.length; i++) {
                Role role = match.place().sequence().elements().get(i).role();
                evidence.add(stretch(reading, spans[i], role));
            }
            for (Context.Effect effect : match.operators()) {
                if (effect.span() >= 0) {
                    evidence.add(stretch(reading, effect.span(), Role.OPERATOR));
                }
            }
        }
        return evidence.stream()
                .sorted(Comparator.comparingInt(Evidence::start).thenComparingInt(Evidence::end))
                .toList();
    }

    private static Evidence stretch(Reading reading, int span, Role role) {
        return new Evidence(
                reading.part, reading.start(reading.spanStart[span]), reading.end(reading.spanEnd[span] - 1), role);
    }
}
