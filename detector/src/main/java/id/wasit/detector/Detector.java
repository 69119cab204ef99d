package id.wasit.detector;

import id.wasit.detector.Examination.Result;
import id.wasit.detector.Examination.Texts;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.model.Finding;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import id.wasit.model.TextPart;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds signs in posts with one release of the lexicon. Safe for any number of threads. */
public final class Detector {
    private final Lexicon lexicon;
    private final ThreadLocal<Examination> examinations;

    private final boolean gated;

    private Detector(Lexicon lexicon, boolean gated) {
        this.lexicon = lexicon;
        this.gated = gated;
        examinations = ThreadLocal.withInitial(() -> new Examination(lexicon, gated));
    }

    /** A detector that uses this lexicon. */
    public static Detector with(Lexicon lexicon) {
        return new Detector(lexicon, true);
    }

    /**
     * The same, but it reads every post to its end and tries every change that might remove a finding: finds the same and takes longer.
     * For tests, and for measuring what the short ways are worth.
     */
    public static Detector withoutGate(Lexicon lexicon) {
        return new Detector(lexicon, false);
    }

    /** The lexicon it uses. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /**
     * The signs in a post, the clearest first; none for an article, which is about third persons. The evidence points into the texts of the
     * post as captured.
     */
    public List<Finding> examine(Post post) {
        if (post.kind() == PostKind.ARTICLE) {
            return List.of();
        }
        Examination examination = examinations.get();
        InForce force = examination.force(post);
        Texts texts = texts(post);
        Result result = examination.examine(texts, force);
        if (result.findings().isEmpty()) {
            return List.of();
        }
        Remaining remaining = new Remaining(gated ? result.sums() : List.of(), examination.own);
        return new Counterfactual(examination, texts, force, remaining).explained(result.findings());
    }

    /** The same signs, without a word on what would remove each: a multiple cheaper, for counting over many posts. */
    public List<Finding> signs(Post post) {
        if (post.kind() == PostKind.ARTICLE) {
            return List.of();
        }
        Examination examination = examinations.get();
        return examination.examine(texts(post), examination.force(post)).findings();
    }

    /**
     * Whether one of these patterns may match somewhere in a post. It may say yes too often, never no too often: what is no here, is read
     * the same with and without these patterns.
     */
    public boolean mayHold(Set<String> patterns, Post post) {
        Examination examination = examinations.get();
        return post.kind() != PostKind.ARTICLE
                && examination.mayHold(
                        rule -> patterns.contains(rule.pattern().id()), texts(post), examination.force(post));
    }

    /** How a post was read: every word, every match, and what was not enough. */
    public Explanation explain(Post post) {
        InForce force = examinations.get().force(post);
        Texts texts = texts(post);
        Result result = examinations.get().examine(texts, force);
        return new Explaining(lexicon, examinations.get()).explain(result, examine(post), texts, force);
    }

    /** Posts that differ only in accounts, addresses, emoji, signs and spelling share it; lower-case hexadecimal digits. */
    public String fingerprint(Post post) {
        String shared = post.text(TextPart.SHARED);
        String text = post.text().isBlank() && shared != null ? shared : post.text();
        return Fingerprint.of(examinations.get().own.text, text);
    }

    /** Of an article: copies and later versions of one story have nearly the same bits; sixteen lower-case hexadecimal digits. */
    public String storyPrint(Post article) {
        return Fingerprint.near(examinations.get().own.text, article.text());
    }

    static Texts texts(Post post) {
        String text = post.text();
        String shared = post.text(TextPart.SHARED);
        @Nullable String parent = post.text(TextPart.PARENT);
        int passedOn = PassedOn.start(text);
        if (passedOn < text.length()) {
            return new Texts(
                    text.substring(0, passedOn), text.substring(passedOn), TextPart.OWN, passedOn, parent, post.kind());
        }
        return new Texts(text, shared, TextPart.SHARED, 0, parent, post.kind());
    }
}
