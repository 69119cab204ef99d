package id.wasit.detector;

import id.wasit.detector.Verdict.Match;
import id.wasit.detector.Verdict.Sum;
import id.wasit.detector.lexicon.Category;
import id.wasit.detector.lexicon.Pattern;
import id.wasit.detector.lexicon.Pattern.Sequence;
import id.wasit.model.Evidence;
import id.wasit.model.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is left of the points of a category when words are left out of a text, as far as that can be told without reading the rest again:
 * the points of every match that has none of these words and needs nothing else. Where that is enough, leaving them out need not be tried.
 */
final class Remaining {
    private final List<Stake> stakes = new ArrayList<>();

    /** Taken from the reading that the sums were made of, before it reads anything else. */
    Remaining(List<Sum> sums, Reading reading) {
        for (Sum sum : sums) {
            if (sum.raised()) {
                double against = sum.reasons().stream()
                        .filter(reason -> reason.code().startsWith(Verdict.CUE))
                        .mapToDouble(Reason::points)
                        .filter(points -> points < 0)
                        .sum();
                stakes.add(new Stake(sum.category(), against, held(sum.matches(), reading)));
            }
        }
    }

    /** What each match of a category is worth, and the words it needs. */
    private record Stake(Category category, double against, List<Held> held) {}

    private record Held(double points, List<Evidence> words) {}

    private static List<Held> held(List<Match> matches, Reading reading) {
        if (reading.operators.size() > 0) {
            return List.of();
        }
        return matches.stream()
                .filter(match -> standsAlone(match, reading))
                .map(match -> new Held(match.points(), Findings.evidence(List.of(match), reading)))
                .toList();
    }

    /** Whether nothing but its own words decides over a match: no name, whose guards are other words, no condition, no trait. */
    private static boolean standsAlone(Match match, Reading reading) {
        Pattern pattern = match.rule().pattern();
        Sequence sequence = match.place().sequence();
        return pattern.conditions().isEmpty()
                && pattern.traits() == 0
                && pattern.withoutTraits() == 0
                && !sequence.fromStart()
                && !sequence.toEnd()
                && match.operators().isEmpty()
                && Arrays.stream(match.place().spans())
                        .allMatch(span -> reading.entries[span].namings().isEmpty());
    }

    /** Whether a category would still be raised. */
    boolean enough(String category, List<Evidence> without) {
        for (Stake stake : stakes) {
            if (stake.category().id().equals(category)) {
                double points = stake.against();
                for (Held held : stake.held()) {
                    points += untouched(held, without) ? held.points() : 0;
                }
                return stake.category().strength(points) != null;
            }
        }
        return false;
    }

    /** What is only glued to words left out may read otherwise without them. */
    private static boolean untouched(Held held, List<Evidence> without) {
        for (Evidence word : held.words()) {
            for (Evidence out : without) {
                if (word.part() == out.part() && word.start() <= out.end() && out.start() <= word.end()) {
                    return false;
                }
            }
        }
        return true;
    }
}
