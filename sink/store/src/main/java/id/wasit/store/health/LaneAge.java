package id.wasit.store.health;

import id.wasit.store.sql.Database;
import java.time.Instant;
import java.util.List;

/**
 * How much waits in a lane of the queue.
 *
 * @param lane its name in the database, such as {@code triase}
 * @param cases how many wait
 * @param oldest since when the office has known of the oldest
 */
public record LaneAge(String lane, long cases, Instant oldest) {

    /**
     * The lanes in which somebody has something to do; a lane without a case is not among them.
     *
     * @throws id.wasit.store.sql.StoreFailure when the server does not answer
     */
    public static List<LaneAge> of(Database database) {
        return database.query("""
                SELECT lane, count(*) AS cases, min(known_at) AS oldest FROM wasit.cases
                WHERE lane NOT IN ('selesai', 'ditarik') GROUP BY lane ORDER BY lane
                """, row -> new LaneAge(row.text("lane"), row.number("cases"), row.instant("oldest")));
    }
}
