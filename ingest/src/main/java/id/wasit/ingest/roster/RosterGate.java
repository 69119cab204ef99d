package id.wasit.ingest.roster;

import id.wasit.ingest.source.Sighting;
import id.wasit.ingest.source.Unreadable;
import id.wasit.model.Author;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import id.wasit.model.Stage;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Lets pass what rostered accounts wrote while their entry held, and articles of news sites; drops everything else before anything is
 * written. Every source goes through it, whatever the source itself has filtered.
 */
public final class RosterGate {
    private final Roster roster;
    private final Clock clock;

    /** A gate with that roster. */
    public RosterGate(Roster roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    /** Decides over one sighting. */
    public void admit(Sighting sighting, Passage passage) {
        if (sighting instanceof Sighting.Candidate candidate) {
            admitPost(candidate, passage);
        } else if (sighting instanceof Sighting.Article article) {
            admitArticle(article.post(), passage);
        } else if (sighting instanceof Sighting.TakenBack takenBack) {
            admitRetraction(takenBack.retraction(), passage);
        } else if (sighting instanceof Sighting.Damage damage) {
            String excerpt = rostered(damage.author()) ? damage.excerpt() : null;
            passage.rejected(rejected(damage.origin(), damage.reason(), excerpt));
        }
    }

    private void admitPost(Sighting.Candidate candidate, Passage passage) {
        if (!roster.knows(candidate.author())) {
            passage.dropped();
            return;
        }
        try {
            Post post = candidate.post().get();
            Terms terms = roster.at(post.author(), post.times().stated());
            if (terms == null) {
                passage.dropped();
            } else {
                passage.post(post.placedIn(terms.region(), terms.contest()));
            }
        } catch (Unreadable damaged) {
            passage.rejected(rejected(damaged.origin(), damaged.reason(), damaged.excerpt()));
        }
    }

    /** The kind alone is not believed: an article whose author is a person is a post, and posts need an entry. */
    private static void admitArticle(Post article, Passage passage) {
        Author author = article.author();
        if (article.kind() == PostKind.ARTICLE && author.platform().equals(author.id())) {
            passage.post(article);
        } else {
            passage.dropped();
        }
    }

    /** An article's author is its site, which needs no entry to take it back. */
    private void admitRetraction(Retraction retraction, Passage passage) {
        boolean article = retraction.account().equals(retraction.source() + ':' + retraction.source());
        if (article || roster.knowsAccount(retraction.account())) {
            passage.retraction(retraction);
        } else {
            passage.dropped();
        }
    }

    private Rejected rejected(String origin, String reason, @Nullable String excerpt) {
        return new Rejected(Stage.RECORD, origin, reason, excerpt, clock.instant());
    }

    private boolean rostered(@Nullable Author author) {
        return author != null && roster.knows(author);
    }
}
