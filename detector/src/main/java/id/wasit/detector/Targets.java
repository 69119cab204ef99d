package id.wasit.detector;

import id.wasit.detector.Verdict.Match;
import id.wasit.detector.lexicon.Contest;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whom a finding is about: named only when contest, region and day leave one. */
final class Targets {
    private Targets() {}

    /**
     * Whom and which contest.
     *
     * @param contest key of the contest, if one is left
     * @param target {@code contest/side}, if one is left
     */
    record Target(@Nullable String contest, @Nullable String target) {
        static final Target NOBODY = new Target(null, null);
    }

    static Target of(Lexicon lexicon, Reading reading, InForce force, List<Match> matches) {
        List<Integer> near = new ArrayList<>();
        for (Match match : matches) {
            for (int span : match.place().spans()) {
                near.add(span);
            }
            Target found = resolve(lexicon, reading, force, near);
            if (found != Target.NOBODY) {
                return found;
            }
        }
        List<Integer> all = new ArrayList<>();
        for (int span = 0; span < reading.spans; span++) {
            all.add(span);
        }
        return resolve(lexicon, reading, force, all);
    }

    private static Target resolve(Lexicon lexicon, Reading reading, InForce force, List<Integer> spans) {
        Set<String> named = new TreeSet<>();
        Set<String> numbered = new TreeSet<>();
        Set<String> contests = new TreeSet<>();
        for (int span : spans) {
            for (Naming naming : reading.entries[span].namings()) {
                if (force.counts(naming) && Covered.fills(reading, span, naming.slot())) {
                    Contest contest = lexicon.contests().get(naming.contest());
                    contests.add(contest.key());
                    if (!naming.side().isEmpty()) {
                        (naming.numeral() ? numbered : named).add(contest.key() + "/" + naming.side());
                    }
                }
            }
        }
        Set<String> sides = named.isEmpty() ? numbered : named;
        if (sides.size() == 1) {
            String side = sides.iterator().next();
            return new Target(side.substring(0, side.indexOf('/')), side);
        }
        return contests.size() == 1 ? new Target(contests.iterator().next(), null) : Target.NOBODY;
    }
}
