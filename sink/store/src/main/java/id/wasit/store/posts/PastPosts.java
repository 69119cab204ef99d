package id.wasit.store.posts;

import id.wasit.store.sql.Database;
import id.wasit.store.sql.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The flagged posts whose texts the office still holds, to read them again with other words. */
public final class PastPosts {
    /** Somebody who left the card open over lunch did not decide for an hour. */
    private static final String LONGEST_DECISION = "30 minutes";

    private final Database database;

    /** Takes one post after the other. */
    @FunctionalInterface
    public interface Sink {
        /** @return whether to go on */
        boolean take(PastPost post);
    }

    /** Over the store's database. */
    public PastPosts(Database database) {
        this.database = database;
    }

    /** How many there are. */
    public long count() {
        return database.number(
                "SELECT count(*) FROM wasit.flags JOIN wasit.posts ON id = post_id WHERE redacted_at IS NULL");
    }

    /** Hands over all of them, in no order, without holding them in memory; ends when the sink wants no more. */
    public void each(Sink sink) {
        try {
            database.change(connection -> Rows.each(connection, """
                    SELECT p.*, v.verdict FROM wasit.flags f JOIN wasit.posts p ON p.id = f.post_id
                    LEFT JOIN (SELECT DISTINCT ON (case_key) case_key, verdict FROM wasit.live_judgements
                               ORDER BY case_key, seq DESC) v USING (case_key)
                    WHERE p.redacted_at IS NULL
                    """, row -> {
                PastPost post =
                        new PastPost(UUID.fromString(row.text("id")), Posts.read(row), row.maybeText("verdict"));
                if (!sink.take(post)) {
                    throw new Enough();
                }
            }));
        } catch (Enough enough) {
            // The sink wanted no more.
        }
    }

    /** The own texts of posts that are still held, by their ids. */
    public Map<UUID, String> texts(List<UUID> ids) {
        return database
                .query(
                        "SELECT id, own_text FROM wasit.posts WHERE id = ANY (?::uuid[]) AND redacted_at IS NULL",
                        row -> Map.entry(UUID.fromString(row.text("id")), row.text("own_text")),
                        (Object) ids.stream().map(UUID::toString).toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Seconds from opening a case to its first verdict, the median of the last ten thousand; zero while there is none. */
    public long secondsPerDecision() {
        return database.number("""
                SELECT coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM m.at - o.at)), 0)::bigint
                FROM (SELECT case_key, at FROM wasit.case_moves WHERE kind = 'triase' ORDER BY at DESC LIMIT 10000) m
                JOIN wasit.case_moves o ON o.case_key = m.case_key AND o.kind = 'buka'
                WHERE m.at - o.at BETWEEN interval '0' AND ?::interval
                """, LONGEST_DECISION);
    }

    /** Ends the reading of rows; no failure. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough", null, false, false);
        }
    }
}
