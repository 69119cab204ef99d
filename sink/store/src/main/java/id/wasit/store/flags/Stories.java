package id.wasit.store.flags;

import id.wasit.model.Lead;
import id.wasit.model.PostId;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;

/** Tells which leads are one story: versions of one article, and copies of it on other sites. All of them carry the fingerprint of the first. */
final class Stories {
    /** Days in which copies of a story appear. */
    private static final int DAYS = 30;

    /** Of 64 bits. Copies that share nine in ten runs of words differ in about 9 of them, unrelated articles in 32, give or take 4. */
    private static final int NEAR = 12;

    private static final String KNOWN = """
            SELECT fingerprint FROM (
                SELECT l.fingerprint, l.found_at, true AS version, 0::bigint AS apart
                FROM wasit.posts p JOIN wasit.leads l ON l.post_id = p.id WHERE p.source = ? AND p.item = ?
                UNION ALL
                SELECT l.fingerprint, l.found_at, false, CASE
                    WHEN l.fingerprint ~ '^[0-9a-f]{16}$' AND n.print ~ '^[0-9a-f]{16}$'
                    THEN bit_count(('x' || l.fingerprint)::bit(64) # ('x' || n.print)::bit(64)) END
                FROM wasit.leads l, (SELECT ?::text AS print) n WHERE l.found_at > ?::timestamptz - make_interval(days => ?)
            ) kin WHERE version OR apart <= ?
            ORDER BY version DESC, apart, found_at LIMIT 1
            """;

    private final Connection connection;

    Stories(Connection connection) {
        this.connection = connection;
    }

    /** The fingerprint of the story that a lead belongs to; its own when it is the first. */
    String of(Lead lead) throws SQLException {
        PostId id = lead.article().id();
        return Rows.one(
                        connection,
                        KNOWN,
                        row -> row.text("fingerprint"),
                        id.source(),
                        id.id(),
                        lead.fingerprint(),
                        lead.foundAt().toString(),
                        DAYS,
                        NEAR)
                .orElse(lead.fingerprint());
    }
}
