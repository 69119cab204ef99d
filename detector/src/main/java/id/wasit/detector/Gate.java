package id.wasit.detector;

import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.Pattern;
import id.wasit.detector.lexicon.Pattern.Rule;
import id.wasit.detector.lexicon.Trait;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Whether any pattern can stand in a text, by the expressions found in it, before names are weighed and anything is ruled out. It may let
 * a text pass in which nothing is found in the end, but never holds one back in which something would be. Not for several threads.
 */
final class Gate {
    private final Lexicon lexicon;
    private final Names names;
    private final int[] seen;
    private final int[] groups;
    private int count;
    private int stamp;
    private final IntPredicate there;

    Gate(Lexicon lexicon, Names names) {
        this.lexicon = lexicon;
        this.names = names;
        seen = new int[lexicon.groupCount()];
        groups = new int[lexicon.groupCount()];
        there = group -> seen[group] == stamp;
    }

    /**
     * Whether one of the patterns that are asked for may stand in a text.
     *
     * @param possible the traits that the post around the text may give it
     */
    boolean opens(Reading reading, long possible, Predicate<Rule> asked, InForce force) {
        collect(reading, force);
        for (int i = 0; i < count; i++) {
            for (int called : lexicon.calledBy(groups[i])) {
                Rule rule = lexicon.patterns().get(called);
                Pattern pattern = rule.pattern();
                boolean given = (pattern.traits() & Trait.GIVEN & ~possible) == 0;
                if (given && asked.test(rule) && pattern.possible(there, reading.tags())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void collect(Reading reading, InForce force) {
        stamp++;
        count = 0;
        for (int span = 0; span < reading.spans; span++) {
            for (int group : reading.groupsOf[span]) {
                see(group);
            }
            for (int slots = names.unguarded(reading, span, force); slots != 0; slots &= slots - 1) {
                see(Integer.numberOfTrailingZeros(slots));
            }
        }
    }

    private void see(int group) {
        if (seen[group] != stamp) {
            seen[group] = stamp;
            groups[count++] = group;
        }
    }
}
