package id.wasit.store.health;

import id.wasit.store.sql.Database;
import java.time.Instant;

/**
 * The server behind the store.
 *
 * @param version its major version
 * @param connections how many connections it allows
 * @param connected how many are open
 * @param now its clock
 * @param migrated whether Wasit's schema is there
 */
public record ServerFacts(int version, int connections, int connected, Instant now, boolean migrated) {

    /** @throws id.wasit.store.sql.StoreFailure when the server does not answer */
    public static ServerFacts of(Database database) {
        return database.only(
                """
                        SELECT current_setting('server_version_num')::integer / 10000 AS version,
                            current_setting('max_connections')::integer AS connections,
                            (SELECT count(*) FROM pg_stat_activity)::integer AS connected,
                            clock_timestamp() AS now, to_regclass('wasit.ledger') IS NOT NULL AS migrated
                        """,
                row -> new ServerFacts(
                        row.integer("version"),
                        row.integer("connections"),
                        row.integer("connected"),
                        row.instant("now"),
                        row.text("migrated").equals("t")));
    }
}
