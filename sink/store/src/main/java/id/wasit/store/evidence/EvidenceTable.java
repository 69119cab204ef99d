package id.wasit.store.evidence;

import id.wasit.model.Captured;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.posts.Posts;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The captured bytes of flagged posts and pages. */
public final class EvidenceTable {
    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public EvidenceTable(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * Keeps the bytes of posts that were flagged in this transaction; a post without bytes leaves none.
     *
     * @throws SQLException when the database refuses
     */
    public static void keep(Connection connection, Collection<Post> flagged) throws SQLException {
        List<@Nullable Object[]> lines = new ArrayList<>();
        for (Post post : flagged) {
            Captured captured = post.provenance().captured();
            if (captured != null) {
                lines.add(line(post, captured));
            }
        }
        Rows.batch(
                connection,
                "INSERT INTO wasit.evidence (post_id, sha256, bytes, media_type, captured_at, warc) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (post_id) DO NOTHING",
                lines);
    }

    /** What is known of the bytes of a post; empty when none were kept. */
    public Optional<Capture> of(PostId post) {
        return database
                .query(
                        "SELECT sha256, bytes, media_type, captured_at, removed_at FROM wasit.evidence WHERE post_id = ?",
                        row -> new Capture(
                                row.text("sha256"),
                                row.number("bytes"),
                                row.text("media_type"),
                                row.instant("captured_at"),
                                row.maybeInstant("removed_at")),
                        Posts.id(post))
                .stream()
                .findFirst();
    }

    /**
     * Writes a WARC file with the bytes of all posts of a case, or of a single post, and writes that down in the ledger.
     *
     * @param what key or number of a case, or id of a flagged post
     * @param name name of the file, for its first record
     * @param by login of who takes it out, or {@code wasit}
     * @return how many posts are in it; 0 when there is no such case or post, or its bytes were removed
     */
    public long export(String what, String name, String by, OutputStream file) {
        return database.inTransaction(connection -> {
            long[] posts = {0};
            Rows.each(
                    connection,
                    """
                    SELECT translate(encode(e.warc, 'base64'), E'\\n', '') AS warc FROM wasit.evidence e
                    LEFT JOIN wasit.flags f ON f.post_id = e.post_id LEFT JOIN wasit.cases c ON c.key = f.case_key
                    WHERE e.warc IS NOT NULL AND (c.key = ? OR c.number::text = ? OR e.post_id::text = ?) ORDER BY e.captured_at, e.post_id
                    """,
                    row -> {
                        if (posts[0]++ == 0) {
                            write(file, WarcText.info(name, database.now()));
                        }
                        write(file, Base64.getDecoder().decode(row.text("warc")));
                    },
                    what,
                    what,
                    what);
            if (posts[0] > 0) {
                ledger.append(
                        connection,
                        List.of(new LedgerDraft(
                                "evidence_export", by, null, Map.of("of", what, "file", name, "posts", posts[0]))));
            }
            return posts[0];
        });
    }

    private static @Nullable Object[] line(Post post, Captured captured) {
        return new @Nullable Object[] {
            Posts.id(post.id()),
            HexFormat.of().formatHex(WarcText.sha256(captured.bytes())),
            (long) captured.bytes().length,
            captured.mediaType(),
            post.times().observed(),
            WarcText.of(post, captured)
        };
    }

    private static void write(OutputStream file, byte[] bytes) {
        try {
            file.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the file of evidence cannot be written", e);
        }
    }
}
