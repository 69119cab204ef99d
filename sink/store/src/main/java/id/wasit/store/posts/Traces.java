package id.wasit.store.posts;

import id.wasit.store.sql.Database;
import id.wasit.store.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the item of a trace has come to, told without a word of it or a name. A trace is computed from the id of a post (see {@link
 * id.wasit.model.Trace}) and stands in no column, so all posts are gone through: seconds in a store of millions.
 */
public final class Traces {
    private static final int MOST = 20;

    private final Database database;

    /** Over the store's database. */
    public Traces(Database database) {
        this.database = database;
    }

    /**
     * A stored post.
     *
     * @param at when it was stored
     * @param caseNumber number of the case that it is in; absent for an article
     * @param lane where that case waits, as the database calls it
     * @param lead whether it is an article that speaks of somebody on the roster
     * @param redacted whether its text was removed
     */
    public record Stored(
            Instant at,
            @Nullable String caseNumber,
            @Nullable String lane,
            boolean lead,
            boolean redacted) {}

    /**
     * Something that could not be read, or that the database refused.
     *
     * @param at when it was last met
     * @param stage where on its way
     */
    public record Stumbled(Instant at, String stage) {}

    /** Posts with that trace. */
    public List<Stored> stored(String trace) {
        return database.query("""
            SELECT p.stored_at, c.number, c.lane, l.post_id IS NOT NULL AS lead, p.redacted_at IS NOT NULL AS redacted FROM wasit.posts p
                LEFT JOIN wasit.flags f ON f.post_id = p.id LEFT JOIN wasit.cases c ON c.key = f.case_key
                LEFT JOIN wasit.leads l ON l.post_id = p.id
            WHERE left(encode(sha256(convert_to(p.source || '/' || p.item || '@' || p.version, 'UTF8')), 'hex'), 16) = ? LIMIT ?
            """, Traces::stored, trace, MOST);
    }

    /** What could not be read of that trace; rows of files have none. */
    public List<Stumbled> stumbled(String trace) {
        return database.query("""
            SELECT last_at, stage FROM wasit.rejected
            WHERE left(encode(sha256(convert_to(origin, 'UTF8')), 'hex'), 16) = ? ORDER BY last_at DESC LIMIT ?
            """, row -> new Stumbled(row.instant("last_at"), row.text("stage")), trace, MOST);
    }

    private static Stored stored(Row row) throws SQLException {
        return new Stored(
                row.instant("stored_at"),
                row.maybeText("number"),
                row.maybeText("lane"),
                row.truth("lead"),
                row.truth("redacted"));
    }
}
