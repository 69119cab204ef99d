package id.wasit.detector;

import id.wasit.detector.Campaigning.Campaign;
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
import id.wasit.model.Finding;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import id.wasit.model.TextPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the texts of one post after another: what it answers to, what it passes on, then the author's own words. Not for several threads. */
final class Examination {
    private static final int REMEMBERED = 1024;

    private final Lexicon lexicon;
    private final Map<Key, InForce> forces = new HashMap<>();
    final Reading own;
    final Reading other;
    private final Verdict ownVerdict;
    private final Campaigning campaigning;
    private @Nullable String parentRead;
    private @Nullable InForce parentForce;
    private Answered parentAnswered = Answered.NOTHING;

    Examination(Lexicon lexicon, boolean gated) {
        this.lexicon = lexicon;
        Signer signer = new Signer(lexicon);
        PostText text = new PostText(lexicon.words(), signer);
        own = new Reading(lexicon, text, signer, gated);
        other = new Reading(lexicon, new PostText(text), signer, gated);
        ownVerdict = new Verdict(lexicon, own);
        campaigning = new Campaigning(lexicon, other);
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

    /** Everything that is found. */
    Result examine(Texts texts, InForce force) {
        Heard heard = hear(texts, rule -> true, force);
        return heard == null ? Result.NOTHING : result(heard, force);
    }

    /** Whether a category is raised: the same as asking {@link #examine} for its findings, without weighing other categories. */
    boolean raises(String category, Texts texts, InForce force) {
        Category wanted = lexicon.category(category).orElse(null);
        Predicate<Rule> asked = rule -> !rule.trial() && rule.category() == wanted;
        Heard heard = hear(texts, asked, force);
        if (heard == null) {
            return false;
        }
        List<Match> matches = ownVerdict.matches(asked, force);
        boolean said = ownVerdict.sums(matches, force).stream().anyMatch(Sum::raised);
        Finding share = heard.share();
        return said
                || share != null
                        && share.category().equals(category)
                        && campaigning.tempered(share, ownVerdict.context()) != null;
    }

    /** Whether one of the patterns that are asked for may stand in the texts; it may say so too often, never too seldom. */
    boolean mayHold(Predicate<Rule> asked, Texts texts, InForce force) {
        String shared = texts.shared();
        String parent = texts.parent();
        return own.begin(texts.own(), possible(texts), asked, force)
                || shared != null && other.begin(shared, Trait.DIBAGIKAN.bit(), asked, force)
                || parent != null && other.begin(parent, 0, asked, force);
    }

    /**
     * A post whose own words were read to their end.
     *
     * @param share what passing on the words of somebody else is, or null
     * @param answered whom the post it answers to is about
     */
    private record Heard(@Nullable Finding share, Target answered) {}

    /** Reads the texts; null when nothing can be found in them. */
    private @Nullable Heard hear(Texts texts, Predicate<Rule> asked, InForce force) {
        boolean said = own.begin(texts.own(), possible(texts), asked, force);
        String shared = texts.shared();
        boolean passed = shared != null && other.begin(shared, Trait.DIBAGIKAN.bit(), rule -> true, force);
        if (!said && !passed) {
            return null;
        }
        Campaign campaign = Campaign.NONE;
        if (passed) {
            other.complete(texts.sharedPart(), texts.sharedBase(), Trait.DIBAGIKAN.bit(), force);
            campaign = campaigning.campaign(force);
        }
        boolean campaigns = campaigning.enough(campaign);
        Finding share = campaigns ? campaigning.share(campaign, force) : null;
        if (!said && share == null) {
            return null;
        }
        Answered answered = answered(texts.parent(), force);
        long traits = answered.traits()
                | (texts.kind() == PostKind.COMMENT ? Trait.KOMENTAR.bit() : 0)
                | (campaigns ? Trait.BAGIKAN_KAMPANYE.bit() : 0);
        own.complete(TextPart.OWN, 0, traits, force);
        return new Heard(share, answered.target());
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

    /** Many comments answer to one post, and one is read again to explain it: the last is remembered. */
    private Answered answered(@Nullable String parent, InForce force) {
        if (parent == null) {
            return Answered.NOTHING;
        }
        if (!parent.equals(parentRead) || force != parentForce) {
            parentAnswered = answer(parent, force);
            parentRead = parent;
            parentForce = force;
        }
        return parentAnswered;
    }

    private Answered answer(String parent, InForce force) {
        other.read(parent, TextPart.PARENT, 0, 0, force);
        long campaign = campaigning.campaign(force).supports() ? Trait.INDUK_KAMPANYE.bit() : 0;
        long named = other.has(Slot.PASLON.group()) ? Trait.INDUK_PASLON.bit() : 0;
        return new Answered(campaign | named, Targets.of(lexicon, other, force, List.of()));
    }

    private Result result(Heard heard, InForce force) {
        List<Match> matches = ownVerdict.matches(rule -> true, force);
        Finding share = heard.share();
        if (matches.isEmpty() && share == null) {
            return Result.NOTHING;
        }
        List<Match> counted = onTrial(matches, false);
        List<Match> tried = onTrial(matches, true);
        List<Sum> sums = ownVerdict.sums(counted, force);
        List<Sum> trial = ownVerdict.sums(tried, force);
        List<Finding> findings = new ArrayList<>(Findings.of(lexicon, own, sums, heard.answered(), force));
        Finding tempered = share == null ? null : campaigning.tempered(share, ownVerdict.context());
        if (tempered != null) {
            findings.add(tempered);
        }
        findings.sort(Comparator.comparing(Finding::score).reversed().thenComparing(Finding::pattern));
        List<Match> all = new ArrayList<>(counted);
        all.addAll(tried);
        return new Result(sums, trial, all, findings, Findings.of(lexicon, own, trial, heard.answered(), force));
    }

    private static List<Match> onTrial(List<Match> matches, boolean trial) {
        List<Match> some = new ArrayList<>();
        for (Match match : matches) {
            if (match.rule().trial() == trial) {
                some.add(match);
            }
        }
        return some;
    }
}
