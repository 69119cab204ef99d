package id.wasit.detector.news;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.NewsTables;
import id.wasit.detector.news.Article.Sentence;
import id.wasit.model.Conversation;
import id.wasit.model.Finding;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the sentences of one article tell, read when asked for the first time. */
final class Told {
    /** What a sentence may tell. */
    enum What {
        CONDUCT,
        INQUIRY
    }

    private final Detector detector;
    private final Post post;
    private final Article article;
    private final @Nullable Set<What>[] told;

    @SuppressWarnings("unchecked")
    Told(Detector detector, Post post, Article article) {
        this.detector = detector;
        this.post = post;
        this.article = article;
        told = new Set[article.sentences().size()];
    }

    boolean conduct(int sentence) {
        return of(sentence).contains(What.CONDUCT);
    }

    boolean inquiry(int sentence) {
        return of(sentence).contains(What.INQUIRY);
    }

    private Set<What> of(int sentence) {
        Set<What> known = told[sentence];
        if (known == null) {
            known = read(article.sentences().get(sentence));
            told[sentence] = known;
        }
        return known;
    }

    private Set<What> read(Sentence sentence) {
        Set<What> found = EnumSet.noneOf(What.class);
        for (Finding finding : detector.examine(statement(sentence.text()))) {
            found.add(finding.category().equals(NewsTables.CONDUCT) ? What.CONDUCT : What.INQUIRY);
        }
        return found;
    }

    private Post statement(String sentence) {
        return new Post(
                post.id(),
                post.author(),
                PostKind.POST,
                null,
                sentence,
                Conversation.NONE,
                null,
                post.times(),
                post.region(),
                post.contest(),
                post.provenance(),
                false);
    }
}
