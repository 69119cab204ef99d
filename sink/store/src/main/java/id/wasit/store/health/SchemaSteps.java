package id.wasit.store.health;

import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/**
 * The steps of the schema.
 *
 * @param made the newest that the database has; empty when it has none
 * @param known the newest that this program knows
 * @param missing how many of those that it knows the database lacks
 * @param newer whether the database has one that this program does not know
 */
public record SchemaSteps(String made, String known, int missing, boolean newer) {

    /** What the database tells; it changes nothing. */
    public static SchemaSteps of(Flyway flyway) {
        MigrationInfoService steps = flyway.info();
        MigrationInfo newest = steps.current();
        return new SchemaSteps(
                newest == null ? "" : version(newest),
                Stream.of(steps.all())
                        .filter(step -> !isNewer(step))
                        .reduce((one, next) -> next)
                        .map(SchemaSteps::version)
                        .orElse(""),
                steps.pending().length,
                Stream.of(steps.all()).anyMatch(SchemaSteps::isNewer));
    }

    private static boolean isNewer(MigrationInfo step) {
        return step.getState() == MigrationState.FUTURE_SUCCESS || step.getState() == MigrationState.FUTURE_FAILED;
    }

    private static String version(MigrationInfo step) {
        return String.valueOf(step.getVersion());
    }
}
