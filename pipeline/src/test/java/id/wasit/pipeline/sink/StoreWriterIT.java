package id.wasit.pipeline.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Rejected;
import id.wasit.model.Stage;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.database.LocalDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.runtime.tasks.TestProcessingTimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items that the database refuses (PostgreSQL knows no year 400,000), and a database that vanishes. */
class StoreWriterIT {
    private static final String REFUSED = "b";
    private static final Instant NO_TIME = Instant.parse("+400000-01-01T00:00:00Z");

    /** Static, because a sink travels by its serialised form and a test cannot be asked for it. */
    private static final List<String> KEPT = new ArrayList<>();

    private static LocalDatabase database;
    private static OpenStore open;

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
    void nothingKept() {
        KEPT.clear();
    }

    @Test
    void itemThatIsRefusedIsKeptToBeSentAgainAndTheOthersAreWritten() throws Exception {
        write("first", (item, why) -> KEPT.add(item + " " + why.stage()), "a", REFUSED, "c");

        assertEquals(List.of(REFUSED + " STORE"), KEPT);
        assertTrue(all().stream().map(Rejected::origin).toList().containsAll(List.of("a", "c")));
        assertTrue(told("first").contains("wasit rejected replay"), told("first"));
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

    private static void write(String name, StoreSink.Refusal<String> refusal, String... items) throws Exception {
        write(StoreAccess.to(database.address()), name, refusal, items);
    }

    private static void write(StoreAccess access, String name, StoreSink.Refusal<String> refusal, String... items)
            throws Exception {
        StoreSink<String> sink = new StoreSink<>(
                access,
                (store, batch) -> store.rejected()
                        .write(batch.stream().map(StoreWriterIT::row).toList()),
                item -> name,
                refusal);
        try (StoreWriter<String> writer = new StoreWriter<>(sink, new TestProcessingTimeService())) {
            for (String item : items) {
                writer.write(item, null);
            }
            writer.flush(true);
        }
    }

    private static Rejected row(String origin) {
        return new Rejected(Stage.RECORD, origin, "uji", null, origin.equals(REFUSED) ? NO_TIME : Instant.EPOCH);
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
