package id.wasit.pipeline.release;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.detector.lexicon.Lexicon;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.detect.LexiconFeed.Announced;
import id.wasit.pipeline.job.StoredOrders;
import id.wasit.pipeline.roster.StoredNames;
import id.wasit.pipeline.roster.StoredRoster;
import id.wasit.pipeline.settings.Settings.LexiconSettings;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.release.NewRelease;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Releases through a real database, and how it is looked at. */
@TestInstance(Lifecycle.PER_CLASS)
class StoredLexiconIT {
    private static final Path LEXICON = Path.of("../lexicons").toAbsolutePath().normalize();

    private Path folder;
    private LocalDatabase database;
    private OpenStore open;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        database = LocalDatabase.startedIn(folder.resolve("database"));
        open = OpenStore.at(database.address(), 2);
        open.store().migrate();
    }

    @AfterAll
    void stop() {
        open.close();
        database.close();
    }

    @Test
    void releaseComesOutAsItWentIn() throws IOException {
        StoredLexicon feed = new StoredLexicon(StoreAccess.to(database.address()));
        LexiconRelease first = LexiconRelease.of(settings(List.of()));
        LexiconRelease second = LexiconRelease.of(settings(List.of("serangan_merugikan_calon")));

        first.publishTo(open.store(), "uji");
        assertEquals(first.lexicon().version(), feed.newest().version());
        assertTrue(feed.newest().holdsIn().compareTo(Duration.ZERO) <= 0, "the first of a store holds at once");

        second.publishTo(open.store(), "uji");
        Announced announced = feed.newest();
        Lexicon loaded = feed.load(announced.version());

        assertEquals(second.lexicon().version(), announced.version());
        assertTrue(announced.holdsIn().compareTo(NewRelease.LEAD) <= 0
                && !announced.holdsIn().isZero());
        assertEquals(second.lexicon().version(), loaded.version());
        assertEquals(second.lexicon().patterns().size(), loaded.patterns().size());
        assertEquals(second.lexicon().categories(), loaded.categories());
        assertSame(loaded, new StoredLexicon(StoreAccess.to(database.address())).load(announced.version()));
        assertThrows(IOException.class, () -> feed.load("0123456789ab"));
        assertTrue(open.store().ledger().verify().holds());
    }

    @Test
    void everyLookTakesTheSameConnectionAndAnotherWhenThatIsKilled() throws Exception {
        StoreAccess access = StoreAccess.to(database.address());
        StoredTrial trial = new StoredTrial(access);
        StoredOrders orders = new StoredOrders(access);

        trial.now();
        orders.version();
        List<Integer> first = looking();
        new StoredNames(access).version();
        new StoredRoster(access).version();
        assertEquals(1, first.size());
        assertEquals(first, looking());

        assertEquals(
                1,
                answer("SELECT count(pg_terminate_backend(" + first.get(0) + ")) FROM (SELECT 1) one")
                        .get(0));
        // One look may meet the connection that is no more; a watch says so in its log and looks again.
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> trial.now().isEmpty()
                        && looking().size() == 1
                        && !looking().equals(first));
    }

    /** Numbers of the processes that serve those who look. */
    private List<Integer> looking() throws SQLException {
        return answer("SELECT pid FROM pg_stat_activity WHERE application_name = 'wasit-looking'");
    }

    private List<Integer> answer(String question) throws SQLException {
        try (Connection connection = open.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            List<Integer> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
            return numbers;
        }
    }

    private static LexiconSettings settings(List<String> without) {
        return new LexiconSettings(LEXICON, List.of("pilgub-nusaraya-2025"), without);
    }
}
