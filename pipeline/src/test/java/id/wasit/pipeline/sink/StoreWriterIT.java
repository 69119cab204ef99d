package id.wasit.pipeline.sink;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.Figures;
import id.wasit.model.Rejected;
import id.wasit.model.Stage;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.database.LocalDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.flink.streaming.runtime.tasks.TestProcessingTimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the database refuses. PostgreSQL knows no year 400,000: the fault of one item. That it may only be read, or that its schema is not the
 * one of this program, is no fault of any; nor that it vanishes.
 */
class StoreWriterIT {
    private static final String REFUSED = "b";
    private static final Instant NO_TIME = Instant.parse("+400000-01-01T00:00:00Z");

    /** Static, because a sink travels by its serialised form and a test cannot be asked for it. */
    private static final List<String> KEPT = new ArrayList<>();

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static LocalDatabase database;
    private static OpenStore open;

    private final Figures figures = new Figures();

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = LocalDatabase.startedIn(folder.resolve("database"));
        open = OpenStore.at(database.address(), 2);
        open.store().migrate();
    }

    @AfterAll
    static void stop() {
        open.close();
        database.close();
    }

    @BeforeEach
    void nothingKept() throws Exception {
        KEPT.clear();
        sql("TRUNCATE wasit.rejected");
    }

    @Test
    void itemThatIsRefusedIsKeptToBeSentAgainAndTheOthersAreWritten() throws Exception {
        write("first", (item, why) -> KEPT.add(item + " " + why.stage()), "a", REFUSED, "c");

        assertEquals(List.of(REFUSED + " STORE"), KEPT);
        assertTrue(all().stream().map(Rejected::origin).toList().containsAll(List.of("a", "c")));
        assertTrue(told("first").contains("wasit rejected replay"), told("first"));
    }

    /** Each breaks the table in its own way; a batch that came meanwhile is written once it is mended, and nothing of it is a dead letter. */
    @ParameterizedTest
    @CsvSource({
        "ALTER DATABASE postgres SET default_transaction_read_only = on, ALTER DATABASE postgres RESET default_transaction_read_only",
        "ALTER TABLE wasit.rejected RENAME TO gone, ALTER TABLE wasit.gone RENAME TO rejected",
        "ALTER TABLE wasit.rejected RENAME origin TO gone, ALTER TABLE wasit.rejected RENAME gone TO origin",
        "ALTER SCHEMA wasit RENAME TO gone, ALTER SCHEMA gone RENAME TO wasit"
    })
    void batchWaitsWhileTheDatabaseOrItsSchemaIsAtFault(String broken, String mended) throws Exception {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        sql(broken);
        Thread writing = new Thread(() -> {
            try {
                write("batch", (item, why) -> KEPT.add(item), "a", "c");
            } catch (Exception e) {
                failure.set(e);
            }
        });
        writing.start();
        await().atMost(LIMIT).until(() -> figures.of("wasit.store.waiting").equals("1"));
        sql(mended);
        writing.join(LIMIT.toMillis());

        assertNull(failure.get());
        assertEquals(List.of(), KEPT);
        assertEquals(Set.of("a", "c"), all().stream().map(Rejected::origin).collect(Collectors.toSet()));
        assertEquals("0", figures.of("wasit.store.waiting"));
        assertEquals("2", figures.of("wasit.store.written"));
        assertEquals("0", figures.of("wasit.dead_letters"));
    }

    /** It has the state of missing rights, and is no reason to wait. */
    @Test
    void itemThatARuleOfOurOwnRefusesIsRejectedAlone() throws Exception {
        sql("""
                CREATE FUNCTION wasit.never() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'rejected: never' USING ERRCODE = '42501'; END $$;
                CREATE TRIGGER never BEFORE INSERT ON wasit.rejected FOR EACH ROW WHEN (NEW.origin = 'c') EXECUTE FUNCTION wasit.never()
                """);
        try {
            write("fourth", (item, why) -> KEPT.add(item), "a", "c");
        } finally {
            sql("DROP TRIGGER never ON wasit.rejected; DROP FUNCTION wasit.never()");
        }

        assertEquals(List.of("c"), KEPT);
        assertEquals("1", figures.of("wasit.store.written"));
        assertEquals("1", figures.of("wasit.dead_letters"));
    }

    @Test
    void itemThatNothingKeepsIsToldWithTheWayToHaveItAgain() throws Exception {
        write("second", null, REFUSED);

        assertTrue(told("second").contains("masukkan lagi berkas asalnya"), told("second"));
    }

    /** As when its power is cut: what was asked is never answered, and nothing says that the connection is no more. */
    @Test
    void batchWhoseDatabaseVanishedWithoutAWordIsWrittenOverAnotherConnection() throws Exception {
        DatabaseAddress known = database.address();
        int port = URI.create(known.url().substring("jdbc:".length())).getPort();
        try (MutedOnce way = MutedOnce.to(port, "INSERT INTO wasit.rejected")) {
            DatabaseAddress address = new DatabaseAddress(
                    known.url().replace(":" + port, ":" + way.port()), known.user(), known.password());

            write(new StoreAccess(address, false, Duration.ofSeconds(3)), "third", null, "d");

            assertTrue(way.isMuted(), "the first connection was answered");
        }
        assertEquals(1, all().stream().filter(item -> item.origin().equals("d")).count());
    }

    private void write(String name, StoreSink.Refusal<String> refusal, String... items) throws Exception {
        write(StoreAccess.to(database.address()), name, refusal, items);
    }

    private void write(StoreAccess access, String name, StoreSink.Refusal<String> refusal, String... items)
            throws Exception {
        StoreSink<String> sink = new StoreSink<>(
                access,
                (store, batch) -> store.rejected()
                        .write(batch.stream().map(StoreWriterIT::row).toList()),
                item -> name,
                refusal);
        try (StoreWriter<String> writer =
                new StoreWriter<>(sink, new TestProcessingTimeService(), new StoreMetrics(figures))) {
            for (String item : items) {
                writer.write(item, null);
            }
            writer.flush(true);
        }
    }

    private static Rejected row(String origin) {
        return new Rejected(Stage.RECORD, origin, "uji", null, origin.equals(REFUSED) ? NO_TIME : Instant.EPOCH);
    }

    /** Of somebody who may always write, whatever the database says by default. */
    private static void sql(String statement) throws SQLException {
        try (Connection connection = open.pool().getConnection();
                Statement said = connection.createStatement()) {
            said.execute("SET default_transaction_read_only = off");
            said.execute(statement);
        }
    }

    private static List<Rejected> all() {
        return open.store().rejected().page(null, null, 10).items();
    }

    private static String told(String name) {
        return all().stream()
                .filter(item -> item.origin().equals(name))
                .findFirst()
                .orElseThrow()
                .reason();
    }
}
