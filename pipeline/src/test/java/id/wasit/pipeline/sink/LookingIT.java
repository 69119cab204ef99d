package id.wasit.pipeline.sink;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.database.LocalDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pool of those who look, when it gives no connection any more. */
class LookingIT {
    private static final int LEAST_MS = 250;

    @Test
    void makesWayForAnotherAfterThreeTimesWithoutAConnection(@TempDir Path folder) throws Exception {
        DatabaseAddress address;
        Looking dry;
        try (LocalDatabase database = LocalDatabase.startedIn(folder.resolve("database"))) {
            address = database.address();
            dry = Looking.over(inAHurry(address));
            assertEquals(15, dry.store().server().version());
        }
        // Which the server has closed meanwhile.
        dry.pool().getHikariPoolMXBean().softEvictConnections();
        for (int i = 0; i < 3; i++) {
            assertSame(dry, dry.orAnew(address));
            assertThrows(RuntimeException.class, () -> dry.store().server().version());
        }

        Looking another = dry.orAnew(address);

        assertNotSame(dry, another);
        await().atMost(Duration.ofMinutes(3)).until(() -> dry.pool().isClosed());
        another.pool().close();
    }

    private static HikariDataSource inAHurry(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(LEAST_MS);
        return new HikariDataSource(config);
    }

    @Test
    void staysWhenAConnectionCameInBetween(@TempDir Path folder) throws Exception {
        try (LocalDatabase database = LocalDatabase.startedIn(folder.resolve("database"))) {
            Looking looking = Looking.at(database.address());
            looking.recordConnectionTimeout();
            looking.recordConnectionTimeout();
            assertEquals(15, looking.store().server().version());
            looking.recordConnectionTimeout();

            assertSame(looking, looking.orAnew(database.address()));
            looking.pool().close();
        }
    }
}
