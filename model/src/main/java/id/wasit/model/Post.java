package id.wasit.model;

import org.jspecify.annotations.Nullable;

/**
 * One public item in one version, as captured: no character of its texts is changed, because evidence points into them.
 *
 * @param id source, stable id and version
 * @param author who wrote it
 * @param kind how its texts may be read
 * @param title the headline of an article, absent for posts
 * @param text the author's own words; may be empty when only something was passed on
 * @param conversation the words of others around it
 * @param url its public address, if known
 * @param times when it was published, changed and seen
 * @param region the region of the author's office, as on the roster; numbers of candidates are read by it
 * @param contest the contest the roster names for this account, if it names one
 * @param provenance where it came from
 * @param truncated whether the source gave only a part of the text
 */
public record Post(
        PostId id,
        Author author,
        PostKind kind,
        @Nullable String title,
        String text,
        Conversation conversation,
        @Nullable String url,
        Times times,
        @Nullable String region,
        @Nullable String contest,
        Provenance provenance,
        boolean truncated) {

    /** @throws IllegalArgumentException when a part that every post has is missing */
    public Post {
        Check.present(id, "post: id");
        Check.present(author, "post: author");
        Check.present(kind, "post: kind");
        title = Check.optional(title);
        Check.present((Object) text, "post: text");
        Check.present(conversation, "post: conversation");
        url = Check.optional(url);
        Check.present(times, "post: times");
        region = Check.optional(region);
        contest = Check.optional(contest);
        Check.present(provenance, "post: provenance");
    }

    /** The same post seen through the roster: region and contest of the entry, where it names them. */
    public Post seenThrough(RosterEntry entry) {
        return placedIn(entry.region(), entry.contest());
    }

    /** The same post with the region and contest that the roster names for its author; what is absent stays as it is. */
    public Post placedIn(@Nullable String rosterRegion, @Nullable String rosterContest) {
        return new Post(
                id,
                author,
                kind,
                title,
                text,
                conversation,
                url,
                times,
                rosterRegion != null ? rosterRegion : region,
                rosterContest != null ? rosterContest : contest,
                provenance,
                truncated);
    }

    /** The same post without the bytes it was read from; their hash stays. */
    public Post withoutBytes() {
        Provenance bare = new Provenance(
                provenance.collector(), provenance.origin(), provenance.policyClass(), provenance.rawSha256());
        return new Post(id, author, kind, title, text, conversation, url, times, region, contest, bare, truncated);
    }

    /** One of its texts, or null when it has none of that kind. */
    public @Nullable String text(TextPart part) {
        return switch (part) {
            case OWN -> text;
            case TITLE -> title;
            case SHARED -> conversation.sharedText();
            case PARENT -> conversation.parentText();
        };
    }
}
