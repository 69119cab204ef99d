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
 * @param writable whether a change would be taken: no for a standby, and where transactions may only read
 * @param discreet whether its own log keeps no values of rows and statements (PostgreSQL documentation, 19.8)
 */
public record ServerFacts(
        int version,
        int connections,
        int connected,
        Instant now,
        boolean migrated,
        boolean writable,
        boolean discreet) {

    /** @throws id.wasit.store.sql.StoreFailure when the server does not answer */
    public static ServerFacts of(Database database) {
        return database.only(
                """
                        SELECT current_setting('server_version_num')::integer / 10000 AS version,
                            current_setting('max_connections')::integer AS connections,
                            (SELECT count(*) FROM pg_stat_activity)::integer AS connected,
                            clock_timestamp() AS now, to_regclass('wasit.ledger') IS NOT NULL AS migrated,
                            current_setting('default_transaction_read_only') = 'off' AND NOT pg_is_in_recovery()
                                AS writable,
                            current_setting('log_error_verbosity') = 'terse'
                                AND current_setting('log_parameter_max_length_on_error') = '0'
                                AND (current_setting('log_parameter_max_length') = '0'
                                    OR (current_setting('log_statement') IN ('none', 'ddl')
                                        AND current_setting('log_min_duration_statement') = '-1'
                                        AND current_setting('log_min_duration_sample') = '-1')) AS discreet
                        """,
                row -> new ServerFacts(
                        row.integer("version"),
                        row.integer("connections"),
                        row.integer("connected"),
                        row.instant("now"),
                        row.truth("migrated"),
                        row.truth("writable"),
                        row.truth("discreet")));
    }
}
