package id.wasit.detector;

import id.wasit.detector.InForce.Key;
import id.wasit.detector.Targets.Target;
import id.wasit.detector.Verdict.Match;
import id.wasit.detector.Verdict.Sum;
import id.wasit.detector.lexicon.Category;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.Pattern.Rule;
import id.wasit.detector.lexicon.Slot;
import id.wasit.detector.lexicon.Trait;
import id.wasit.detector.text.PostText;
import id.wasit.model.Evidence;
import id.wasit.model.Finding;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import id.wasit.model.Reason;
import id.wasit.model.Role;
import id.wasit.model.Strength;
import id.wasit.model.TextPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the texts of one post after another: what it answers to, what it passes on, then the author's own words. Not for several threads. */
final class Examination {
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

    private static final int REMEMBERED = 1024;

    private final Lexicon lexicon;
    private final Category passedOn;
    private final Map<Key, InForce> forces = new HashMap<>();
    final Reading own;
    final Reading other;
    private final Verdict ownVerdict;
    private final Verdict otherVerdict;

    Examination(Lexicon lexicon, boolean gated) {
        this.lexicon = lexicon;
        passedOn = lexicon.category(Lexicon.PASSED_ON).orElse(NEVER_PASSED_ON);
        PostText text = new PostText(lexicon.words());
        own = new Reading(lexicon, text, gated);
        other = new Reading(lexicon, new PostText(text), gated);
        ownVerdict = new Verdict(lexicon, own);
        otherVerdict = new Verdict(lexicon, other);
    }

    /**
     * The texts of a post.
     *
     * @param own the author's own words
     * @param shared what was passed on, or null
     * @param sharedPart where that stands
     * @param sharedBase where it begins there
     * @param parent what it answers to, or null
     * @param kind what the post is
     */
    record Texts(
            String own,
            @Nullable String shared,
            TextPart sharedPart,
            int sharedBase,
            @Nullable String parent,
            PostKind kind) {}

    /**
     * What was found.
     *
     * @param sums the sums of the author's own words
     * @param trial the same for patterns on trial
     * @param matches every place
     * @param findings what is raised
     * @param trialFindings what patterns on trial would raise
     */
    record Result(
            List<Sum> sums, List<Sum> trial, List<Match> matches, List<Finding> findings, List<Finding> trialFindings) {
        static final Result NOTHING = new Result(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Which contests a post may speak of. */
    InForce force(Post post) {
        Key key = Key.of(post);
        InForce known = forces.get(key);
        if (known != null) {
            return known;
        }
        if (forces.size() >= REMEMBERED) {
            forces.clear();
        }
        InForce force = InForce.of(lexicon, key);
        forces.put(key, force);
        return force;
    }

    Result examine(Texts texts, InForce force) {
        boolean said = own.begin(texts.own(), possible(texts), force);
        String shared = texts.shared();
        boolean passed = shared != null && other.begin(shared, Trait.DIBAGIKAN.bit(), force);
        if (!said && !passed) {
            return Result.NOTHING;
        }
        Campaign campaign = Campaign.NONE;
        if (passed) {
            other.complete(texts.sharedPart(), texts.sharedBase(), Trait.DIBAGIKAN.bit(), force);
            campaign = campaign(force);
        }
        boolean campaigns = campaign.points() >= passedOn.weak();
        Finding share = campaigns ? share(campaign, force) : null;
        if (!said && share == null) {
            return Result.NOTHING;
        }
        Answered answered = answered(texts.parent(), force);
        long traits = answered.traits()
                | (texts.kind() == PostKind.COMMENT ? Trait.KOMENTAR.bit() : 0)
                | (campaigns ? Trait.BAGIKAN_KAMPANYE.bit() : 0);
        own.complete(TextPart.OWN, 0, traits, force);
        return result(share, answered.target(), force);
    }

    /** The traits that the author's own words may have from what is around them. */
    private static long possible(Texts texts) {
        return (texts.kind() == PostKind.COMMENT ? Trait.KOMENTAR.bit() : 0)
                | (texts.shared() == null ? 0 : Trait.BAGIKAN_KAMPANYE.bit())
                | (texts.parent() == null ? 0 : Trait.INDUK_KAMPANYE.bit() | Trait.INDUK_PASLON.bit());
    }

    /**
     * What a post answers to.
     *
     * @param traits what that makes of the post
     * @param target whom it is about
     */
    private record Answered(long traits, Target target) {
        static final Answered NOTHING = new Answered(0, Target.NOBODY);
    }

    private Answered answered(@Nullable String parent, InForce force) {
        if (parent == null) {
            return Answered.NOTHING;
        }
        other.read(parent, TextPart.PARENT, 0, 0, force);
        long campaign = campaign(force).supports() ? Trait.INDUK_KAMPANYE.bit() : 0;
        long named = other.has(Slot.PASLON.group()) ? Trait.INDUK_PASLON.bit() : 0;
        return new Answered(campaign | named, Targets.of(lexicon, other, force, List.of()));
    }

    private Result result(@Nullable Finding share, Target parentTarget, InForce force) {
        List<Match> matches = ownVerdict.matches(false, force);
        List<Match> trialMatches = ownVerdict.matches(true, force);
        if (matches.isEmpty() && trialMatches.isEmpty() && share == null) {
            return Result.NOTHING;
        }
        List<Sum> sums = ownVerdict.sums(matches, force);
        List<Sum> trial = ownVerdict.sums(trialMatches, force);
        List<Finding> findings = new ArrayList<>(findings(sums, own, parentTarget, force));
        Finding tempered = share == null ? null : tempered(share, ownVerdict.context());
        if (tempered != null) {
            findings.add(tempered);
        }
        findings.sort(Comparator.comparing(Finding::score).reversed().thenComparing(Finding::pattern));
        List<Match> all = new ArrayList<>(matches);
        all.addAll(trialMatches);
        return new Result(sums, trial, all, findings, findings(trial, own, parentTarget, force));
    }

    /**
     * How much a text of somebody else is campaign.
     *
     * @param best the sum that says so most clearly, or null
     * @param supports whether it is raised as support
     */
    private record Campaign(@Nullable Sum best, boolean supports) {
        static final Campaign NONE = new Campaign(null, false);

        double points() {
            return best == null ? 0 : best.points();
        }
    }

    private Campaign campaign(InForce force) {
        List<Match> matches = otherVerdict.matches(false, force);
        if (matches.isEmpty()) {
            return Campaign.NONE;
        }
        Sum best = null;
        boolean supports = false;
        for (Sum sum : otherVerdict.sums(matches, force)) {
            boolean takesSide = !sum.category().direction().equals("lain");
            best = takesSide && (best == null || sum.points() > best.points()) ? sum : best;
            supports |= sum.category().direction().equals("dukungan") && sum.raised();
        }
        return new Campaign(best, supports);
    }

    private @Nullable Finding share(Campaign shared, InForce force) {
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
                    Target target = Targets.of(lexicon, other, force, best.matches());
                    return new Finding(
                            rule.category().id(),
                            rule.pattern().id(),
                            target.contest(),
                            target.target(),
                            strength,
                            evidence(best.matches(), other),
                            reasons,
                            null);
                }
            }
        }
        return null;
    }

    /** What the author says beside something passed on changes how passing it on reads; null when too little is left. */
    private @Nullable Finding tempered(Finding share, Context context) {
        List<Context.Effect> effects = context.anywhere(passedOn);
        if (effects.isEmpty()) {
            return share;
        }
        List<Reason> reasons = new ArrayList<>(share.reasons());
        effects.forEach(e -> reasons.add(
                new Reason(e.operator().name(), e.reason(), e.operator().points())));
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

    private List<Finding> findings(List<Sum> sums, Reading reading, Target fallback, InForce force) {
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
