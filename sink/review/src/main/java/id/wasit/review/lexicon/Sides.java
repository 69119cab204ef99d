package id.wasit.review.lexicon;

import id.wasit.detector.lexicon.Contest;
import id.wasit.detector.lexicon.Contest.Side;
import id.wasit.detector.lexicon.Lexicon;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The candidates and parties that findings name, as people read them. */
@Component
public class Sides {
    private final ActiveLexicon active;

    Sides(ActiveLexicon active) {
        this.active = active;
    }

    /** Number and name of {@code contest/id}; the id when the lexicon does not know it. */
    public String name(String target) {
        return side(target)
                .map(side -> side.number() == null ? side.name() : side.number() + " " + side.name())
                .orElse(target);
    }

    /** Whether it is a party. */
    public boolean isParty(String target) {
        return side(target).map(Side::party).orElse(false);
    }

    private Optional<Side> side(String target) {
        int slash = target.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        List<Contest> contests = active.lexicon().map(Lexicon::contests).orElse(List.of());
        return contests.stream()
                .filter(contest -> contest.key().equals(target.substring(0, slash)))
                .flatMap(contest -> contest.sides().stream())
                .filter(side -> side.id().equals(target.substring(slash + 1)))
                .findFirst();
    }
}
