package id.wasit.store.evidence;

import id.wasit.model.Captured;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.posts.Posts;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Row;
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
import java.util.UUID;
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
                        EvidenceTable::capture,
                        Posts.id(post))
                .stream()
                .findFirst();
    }

    /**
     * Opens the captured bytes of a post of a case, and writes down who looked. Whether they may see the case is for the caller to know.
     *
     * @return empty when the case has no such post, or nothing was kept of it
     */
    public Optional<OpenedCapture> open(String caseKey, UUID post, String user) {
        return database.inTransaction(connection -> {
            Optional<OpenedCapture> opened = Rows.one(
                    connection,
                    "SELECT e.* FROM wasit.evidence e JOIN wasit.flags f ON f.post_id = e.post_id"
                            + " WHERE e.post_id = ? AND f.case_key = ? AND e.warc IS NOT NULL",
                    row -> new OpenedCapture(capture(row), WarcParts.of(row.bytes("warc"))),
                    post,
                    caseKey);
            if (opened.isPresent()) {
                ledger.append(connection, List.of(Ledger.personalRead(user, caseKey, caseKey, "tangkapan dibuka")));
            }
            return opened;
        });
    }

    /** The versions of a post of a case that were flagged, oldest first; empty when the case has no such post. */
    public List<PostVersion> versions(String caseKey, UUID post) {
        return database.query("""
                SELECT v.id, v.version, v.title, v.own_text, v.shared_text, v.observed_at, v.retraction, v.retracted_at, v.redacted_at,
                    coalesce(v.edited_at, v.created_at, v.observed_at) AS stated_at
                FROM wasit.posts p JOIN wasit.flags f ON f.post_id = p.id AND f.case_key = ?
                JOIN wasit.posts v ON v.source = p.source AND v.item = p.item AND v.account = p.account
                WHERE p.id = ? ORDER BY stated_at, v.observed_at, v.id
                """, PostVersion::read, caseKey, post);
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

    private static Capture capture(Row row) throws SQLException {
        return new Capture(
                row.text("sha256"),
                row.number("bytes"),
                row.text("media_type"),
                row.instant("captured_at"),
                row.maybeInstant("removed_at"));
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
