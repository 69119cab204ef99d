package id.wasit.store.posts;

import id.wasit.model.Post;
import id.wasit.store.sql.Lock;
import id.wasit.store.sql.Rows;
import id.wasit.store.sql.Storable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which posts their sources took back before they got here. Ask it under {@link Lock#RETRACTIONS}, so that none is missed. */
public final class TakenBack {
    /**
     * Which posts {@code p} a retraction {@code r} is about. A deleted item stays deleted in every version; an edit ends the versions before it; a
     * closed account what was seen before it closed.
     */
    public static final String MEANT = """
            p.source = r.source AND p.account = r.account AND CASE r.kind
                WHEN 'DELETED' THEN p.item = r.item
                WHEN 'EDITED' THEN p.item = r.item AND coalesce(p.edited_at, p.created_at, p.observed_at) < r.at
                ELSE p.observed_at <= r.at END""";

    private static final String POSTS = """
            SELECT DISTINCT p.id FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
                AS p (id, source, item, account, edited_at, created_at, observed_at)
            JOIN wasit.retractions r ON r.account = p.account AND\s""" + MEANT;

    private static final String NAMES = """
            SELECT DISTINCT n.name FROM unnest(?::text[], ?::text[]) AS n (name, item)
            JOIN wasit.retractions r ON r.item = n.item AND starts_with(n.name, r.source || '/' || r.item || '@')
            """;

    private TakenBack() {}

    /**
     * Those of the posts that were taken back, by their {@link Posts#id}.
     *
     * @throws SQLException when the database refuses
     */
    public static Set<UUID> among(Connection connection, Collection<Post> posts) throws SQLException {
        return new HashSet<>(Rows.query(
                connection,
                POSTS,
                row -> UUID.fromString(row.text("id")),
                texts(posts, post -> Posts.id(post.id()).toString()),
                texts(posts, post -> post.id().source()),
                texts(posts, post -> post.id().id()),
                texts(posts, post -> post.author().account()),
                texts(posts, post -> text(post.times().edited())),
                texts(posts, post -> text(post.times().created())),
                texts(posts, post -> text(post.times().observed()))));
    }

    /**
     * Those of the names that are keys of items which were taken back, in any version ({@link id.wasit.model.PostId#key}); of other names, as of
     * files and their lines, none. A key tells no time: an item that was edited counts with all its versions.
     *
     * @throws SQLException when the database refuses
     */
    public static Set<String> amongNames(Connection connection, Collection<String> names) throws SQLException {
        List<String> whole = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (String name : names) {
            int start = name.indexOf('/') + 1;
            // An address may hold the sign that stands before the version.
            for (int end = name.indexOf('@', start); start > 0 && end > 0; end = name.indexOf('@', end + 1)) {
                whole.add(name);
                items.add(name.substring(start, end));
            }
        }
        return whole.isEmpty()
                ? Set.of()
                : new HashSet<>(Rows.query(
                        connection,
                        NAMES,
                        row -> row.text("name"),
                        texts(whole, Function.identity()),
                        texts(items, Function.identity())));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static <T> Object texts(Collection<T> values, Function<T, @Nullable String> text) {
        return values.stream()
                .map(text)
                .map(one -> one == null ? null : Storable.text(one))
                .toArray(String[]::new);
    }
}
