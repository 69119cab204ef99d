package id.wasit.detector;

import id.wasit.detector.Targets.Target;
import id.wasit.detector.Verdict.Match;
import id.wasit.detector.Verdict.Sum;
import id.wasit.detector.lexicon.Category;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.Pattern.Rule;
import id.wasit.detector.lexicon.Trait;
import id.wasit.model.Finding;
import id.wasit.model.Reason;
import id.wasit.model.Strength;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weighs words of somebody else that a post passes on or answers to: they are never the author's, but passing on campaign is a sign. */
final class Campaigning {
    /** For a lexicon without that category: no share has so many points. */
    private static final Category NEVER_PASSED_ON = new Category(
            Lexicon.PASSED_ON,
            Lexicon.PASSED_ON,
            "dukungan",
            "",
            "",
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY);

    private final Lexicon lexicon;
    private final Category passedOn;
    private final Reading reading;
    private final Verdict verdict;

    /** The reading holds the words of somebody else. */
    Campaigning(Lexicon lexicon, Reading reading) {
        this.lexicon = lexicon;
        this.reading = reading;
        passedOn = lexicon.category(Lexicon.PASSED_ON).orElse(NEVER_PASSED_ON);
        verdict = new Verdict(lexicon, reading);
    }

    /**
     * How much a text of somebody else is campaign.
     *
     * @param best the sum that says so most clearly, or null
     * @param supports whether it is raised as support
     */
    record Campaign(@Nullable Sum best, boolean supports) {
        static final Campaign NONE = new Campaign(null, false);

        double points() {
            return best == null ? 0 : best.points();
        }
    }

    /** How much what was just read is campaign. */
    Campaign campaign(InForce force) {
        List<Match> matches = verdict.matches(rule -> !rule.trial(), force);
        if (matches.isEmpty()) {
            return Campaign.NONE;
        }
        Sum best = null;
        boolean supports = false;
        for (Sum sum : verdict.sums(matches, force)) {
            boolean takesSide = !sum.category().direction().equals("lain");
            best = takesSide && (best == null || sum.points() > best.points()) ? sum : best;
            supports |= sum.category().direction().equals("dukungan") && sum.raised();
        }
        return new Campaign(best, supports);
    }

    /** Whether passing it on is worth a look. */
    boolean enough(Campaign campaign) {
        return campaign.points() >= passedOn.weak();
    }

    /** The finding that passing on such a text is; null when that is not raised. */
    @Nullable
    Finding share(Campaign shared, InForce force) {
        for (Rule rule : lexicon.patterns()) {
            boolean forShares = rule.pattern().variants().isEmpty()
                    && (rule.pattern().traits() & Trait.BAGIKAN_KAMPANYE.bit()) != 0
                    && !rule.trial();
            Sum best = shared.best();
            if (forShares && best != null) {
                List<Reason> reasons = new ArrayList<>();
                reasons.add(new Reason("pola:" + rule.pattern().id(), rule.reason(), rule.points()));
                reasons.addAll(best.reasons());
                double points = reasons.stream().mapToDouble(Reason::points).sum();
                Strength strength = passedOn.strength(points);
                if (strength != null) {
                    Target target = Targets.of(lexicon, reading, force, best.matches());
                    return new Finding(
                            rule.category().id(),
                            rule.pattern().id(),
                            target.contest(),
                            target.target(),
                            strength,
                            Findings.evidence(best.matches(), reading),
                            reasons,
                            null);
                }
            }
        }
        return null;
    }

    /** What the author says beside something passed on changes how passing it on reads; null when too little is left. */
    @Nullable
    Finding tempered(Finding share, Context context) {
        List<Context.Effect> effects = context.anywhere(passedOn);
        if (effects.isEmpty()) {
            return share;
        }
        List<Reason> reasons = new ArrayList<>(share.reasons());
        effects.forEach(e -> reasons.add(
                new Reason(e.operator().name(), context.reason(e), e.operator().points())));
        double points = reasons.stream().mapToDouble(Reason::points).sum();
        Strength strength = passedOn.strength(points);
        return strength == null
                ? null
                : new Finding(
                        share.category(),
                        share.pattern(),
                        share.contest(),
                        share.target(),
                        strength,
                        share.evidence(),
                        reasons,
                        null);
    }
}
