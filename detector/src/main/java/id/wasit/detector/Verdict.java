package id.wasit.detector;

import id.wasit.detector.Matcher.Place;
import id.wasit.detector.lexicon.Category;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.Pattern.Cue;
import id.wasit.detector.lexicon.Pattern.Rule;
import id.wasit.model.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Adds up, per category, what patterns, operators and cues say about the text that its reading has read last. */
final class Verdict {
    private static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::points)
            .reversed()
            .thenComparing(match -> match.rule().pattern().id());

    /** What the code of a reason begins with that a cue is. */
    static final String CUE = "isyarat:";

    private final Lexicon lexicon;
    private final Reading reading;
    private final Matcher matcher;
    private final Context context;
    /** For each category of the lexicon: the cues that count for it. */
    private final List<List<Cue>> cues;

    Verdict(Lexicon lexicon, Reading reading) {
        this.lexicon = lexicon;
        this.reading = reading;
        matcher = new Matcher(reading);
        context = new Context(lexicon, reading, matcher);
        cues = lexicon.categories().stream()
                .map(category -> lexicon.cues().stream()
                        .filter(cue -> cue.appliesTo(category))
                        .toList())
                .toList();
    }

    /**
     * A pattern at a place, with the operators that work there.
     *
     * @param rule the pattern
     * @param place where
     * @param operators what changes its reading
     * @param points what is left of the points of the pattern
     */
    record Match(Rule rule, Place place, List<Context.Effect> operators, double points) {
        static Match of(Rule rule, Place place, List<Context.Effect> operators) {
            double changes = operators.isEmpty()
                    ? 0
                    : operators.stream().mapToDouble(e -> e.operator().points()).sum();
            return new Match(rule, place, operators, rule.points() + changes);
        }
    }

    /**
     * All that speaks for and against one category.
     *
     * @param category the category
     * @param matches what counts, the best first
     * @param reasons the parts of the score
     * @param points the score
     */
    record Sum(Category category, List<Match> matches, List<Reason> reasons, double points) {
        Sum(Category category, List<Match> matches, List<Reason> reasons) {
            this(
                    category,
                    matches,
                    reasons,
                    reasons.stream().mapToDouble(Reason::points).sum());
        }

        boolean raised() {
            return category.strength(points()) != null;
        }
    }

    /** Every place of every pattern that is asked for. */
    List<Match> matches(Predicate<Rule> asked, InForce force) {
        List<Match> matches = List.of();
        if (reading.spans == 0) {
            return matches;
        }
        List<Rule> rules = lexicon.patterns();
        Numbers called = reading.called();
        for (int i = 0; i < called.size(); i++) {
            Rule rule = rules.get(called.get(i));
            List<Place> places = asked.test(rule) ? matcher.places(rule.pattern()) : List.of();
            if (!places.isEmpty() && force.within(rule.validity(), lexicon)) {
                matches = matches.isEmpty() ? new ArrayList<>() : matches;
                for (Place place : places) {
                    matches.add(Match.of(rule, place, context.effects(rule, place)));
                }
            }
        }
        return matches;
    }

    /** One sum for each category that has a match. */
    List<Sum> sums(List<Match> matches, InForce force) {
        if (matches.isEmpty()) {
            return List.of();
        }
        List<Sum> sums = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            Category category = lexicon.categories().get(i);
            List<Match> own = of(category, matches);
            if (!own.isEmpty()) {
                own.sort(BEST_FIRST);
                sums.add(sum(category, own, cues.get(i), force));
            }
        }
        return sums;
    }

    private static List<Match> of(Category category, List<Match> matches) {
        List<Match> own = List.of();
        for (Match match : matches) {
            if (match.rule().category() == category) {
                own = own.isEmpty() ? new ArrayList<>() : own;
                own.add(match);
            }
        }
        return own;
    }

    private Sum sum(Category category, List<Match> sorted, List<Cue> cues, InForce force) {
        boolean[] used = new boolean[reading.text.size()];
        List<Match> counted = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (Match match : sorted) {
            boolean first = counted.isEmpty();
            if (first || match.points() > 0 && fresh(match, counted, used)) {
                counted.add(match);
                context.addActs(match.place(), used);
                addReasons(match, reasons);
            }
        }
        for (Cue cue : cues) {
            if (stands(cue, counted, used) && force.within(cue.validity(), lexicon)) {
                reasons.add(new Reason(CUE + cue.pattern().id(), cue.reason(), cue.points()));
            }
        }
        return new Sum(category, counted, reasons);
    }

    private void addReasons(Match match, List<Reason> reasons) {
        reasons.add(new Reason(
                "pola:" + match.rule().pattern().id(),
                match.rule().reason(),
                match.rule().points()));
        for (Context.Effect effect : match.operators()) {
            reasons.add(new Reason(
                    effect.operator().name(),
                    context.reason(effect),
                    effect.operator().points()));
        }
    }

    /** Another pattern than those counted, on words that were not counted yet. */
    private boolean fresh(Match match, List<Match> counted, boolean[] used) {
        for (Match other : counted) {
            if (other.rule() == match.rule()) {
                return false;
            }
        }
        return !context.acts(match.place(), used, true);
    }

    private boolean stands(Cue cue, List<Match> counted, boolean[] used) {
        if (cue.pattern().variants().isEmpty()) {
            return context.holds(cue.pattern(), counted);
        }
        for (Place place : matcher.places(cue.pattern())) {
            int sentence = reading.layout.sentence(reading.spanStart[place.spans()[0]]);
            boolean near = cue.wholeText() || inSentence(counted, sentence);
            boolean free = cue.points() <= 0 || context.acts(place, used, false);
            if (near && free) {
                return true;
            }
        }
        return false;
    }

    private boolean inSentence(List<Match> matches, int sentence) {
        for (Match match : matches) {
            if (context.sentence(match.place()) == sentence) {
                return true;
            }
        }
        return false;
    }

    Context context() {
        return context;
    }
}
