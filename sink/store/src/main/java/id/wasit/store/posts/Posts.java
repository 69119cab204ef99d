package id.wasit.store.posts;

import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Times;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts in and out of their table. */
public final class Posts {
    private static final String INSERT = """
            INSERT INTO wasit.posts (id, source, item, version, platform, author_id, handle, author_name, account, kind, title,
                own_text, shared_text, shared_author, parent_text, parent_author, url, created_at, edited_at, observed_at,
                region, contest, collector, origin, policy_class, raw_sha256, text_sha256, truncated, stored_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING""";

    private Posts() {}

    /** The id of a post version: the same in every process. */
    public static UUID id(PostId id) {
        return Hash.id(id.source(), id.id(), id.version());
    }

    /**
     * Writes posts that are not there yet. A tombstone stays a tombstone.
     *
     * @param posts by their {@link #id}; one order for all writers, so that none waits for one that waits for it
     * @return the {@link TextHash} of each
     * @throws SQLException when the database refuses
     */
    public static Map<UUID, String> insert(Connection connection, SortedMap<UUID, Post> posts, Instant now)
            throws SQLException {
        Map<UUID, String> hashes = new HashMap<>();
        List<@Nullable Object[]> lines = new ArrayList<>();
        posts.forEach((id, post) -> {
            String hash = TextHash.of(post);
            hashes.put(id, hash);
            lines.add(line(id, post, hash, now));
        });
        Rows.batch(connection, INSERT, lines);
        return hashes;
    }

    /**
     * The post of a row of {@code wasit.posts}.
     *
     * @throws SQLException when a column is missing
     */
    public static Post read(Row row) throws SQLException {
        return new Post(
                new PostId(row.text("source"), row.text("item"), row.text("version")),
                new Author(
                        row.text("platform"),
                        row.text("author_id"),
                        row.maybeText("handle"),
                        row.maybeText("author_name")),
                PostKind.valueOf(row.text("kind")),
                row.maybeText("title"),
                row.text("own_text"),
                new Conversation(
                        row.maybeText("shared_text"),
                        row.maybeText("shared_author"),
                        row.maybeText("parent_text"),
                        row.maybeText("parent_author")),
                row.maybeText("url"),
                new Times(row.maybeInstant("created_at"), row.maybeInstant("edited_at"), row.instant("observed_at")),
                row.maybeText("region"),
                row.maybeText("contest"),
                new Provenance(
                        row.text("collector"),
                        row.text("origin"),
                        PolicyClass.valueOf(row.text("policy_class")),
                        row.text("raw_sha256")),
                row.truth("truncated"));
    }

    private static @Nullable Object[] line(UUID id, Post post, String textHash, Instant now) {
        return new @Nullable Object[] {
            id,
            post.id().source(),
            post.id().id(),
            post.id().version(),
            post.author().platform(),
            post.author().id(),
            post.author().handle(),
            post.author().name(),
            post.author().account(),
            post.kind().name(),
            post.title(),
            post.text(),
            post.conversation().sharedText(),
            post.conversation().sharedAuthor(),
            post.conversation().parentText(),
            post.conversation().parentAuthor(),
            post.url(),
            post.times().created(),
            post.times().edited(),
            post.times().observed(),
            post.region(),
            post.contest(),
            post.provenance().collector(),
            post.provenance().origin(),
            post.provenance().policyClass().name(),
            post.provenance().rawSha256(),
            textHash,
            post.truncated(),
            now
        };
    }
}
