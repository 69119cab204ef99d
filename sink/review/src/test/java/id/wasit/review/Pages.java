package id.wasit.review;

import static org.awaitility.Awaitility.await;

import id.wasit.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.threeten.extra.MutableClock;

/** The real application over a real, empty database and a clock that moves when told. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Pages.Time.class)
@DirtiesContext
public abstract class Pages {
    @Autowired
    protected Store store;

    @Autowired
    protected MutableClock clock;

    @Autowired
    private DataSource database;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        String url = Database.fresh();
        settings.add("wasit.db.url", () -> url);
        settings.add("wasit.db.user", () -> "postgres");
        settings.add("wasit.db.password", () -> "postgres");
        // Whether a case is drawn for a second look follows from its key: tests that close cases draw none.
        settings.add("wasit.second-look-percent", () -> 0);
        settings.add("wasit.lexicon", () -> "../../lexicons");
        Path keys = temporary("wasit-keys");
        settings.add("wasit.keys", keys::toString);
    }

    private static Path temporary(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration
    static class Time {
        /** Stands still in the middle of the campaign of Nusaraya until it is moved. */
        @Bean
        @Primary
        MutableClock testClock() {
            return MutableClock.of(Instant.parse("2025-11-20T02:00:00Z"), ZoneOffset.UTC);
        }
    }

    /** From now on no case is drawn by lot: one that is drawn is never decided together with others. */
    protected final void nothingIsDrawnByLot() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE wasit.cases ALTER drawn SET DEFAULT false");
        }
    }

    /** From now on the counts tell all that happened until now, also where the application was counting just then. */
    protected final void everythingIsCounted() {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            store.statistics().update();
            store.fairness().update();
            return nothingIsLeftToCount();
        });
    }

    private boolean nothingIsLeftToCount() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet left = statement.executeQuery("""
                        SELECT 1 FROM wasit.case_changes UNION ALL
                        SELECT 1 FROM wasit.roster_versions WHERE version > (SELECT max(version) FROM wasit.roster_groups)
                        """)) {
            return !left.next();
        }
    }

    /** The invented country, seen by this test. */
    protected final Nusaraya nusaraya() {
        return new Nusaraya(store, clock);
    }
}
