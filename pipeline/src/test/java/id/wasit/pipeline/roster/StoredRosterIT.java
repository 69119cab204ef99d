package id.wasit.pipeline.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import id.wasit.ingest.roster.Roster;
import id.wasit.model.RosterEntry;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.Store;
import id.wasit.store.roster.RosterImport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a process that has a roster comes to the next one, through a real database. */
@TestInstance(Lifecycle.PER_CLASS)
class StoredRosterIT {
    private static final int IMPORTS = 15;

    private LocalDatabase database;
    private OpenStore open;
    private Store store;
    private StoredRoster feed;

    @BeforeAll
    void start(@TempDir Path folder) {
        database = LocalDatabase.startedIn(folder.resolve("database"));
        open = OpenStore.at(database.address(), 2);
        store = open.store();
        store.migrate();
        feed = new StoredRoster(StoreAccess.to(database.address()));
    }

    @AfterAll
    void stop() {
        open.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rosterThatIsReadInPartsAnswersAsTheOneThatIsReadWhole(long seed) throws Exception {
        RandomRosters imports = new RandomRosters(open.pool(), seed);
        imports.next();
        Roster first = feed.load();
        Roster inUse = first;

        for (int i = 0; i < IMPORTS; i++) {
            imports.next();
            inUse = feed.load(inUse);

            Roster whole = feed.load();
            assertSame(first, inUse.whole(), "it lies over what was read whole, not over the layer before it");
            assertEquals(whole.version(), inUse.version());
            assertEquals(imports.answers(whole), imports.answers(inUse), "import " + i);
            assertEquals(whole.keys(), inUse.keys());
        }
    }

    @Test
    void whereMuchChangedTheRosterIsReadWhole() throws Exception {
        accounts("banyak", 1);
        Roster one = feed.load();
        accounts("banyak", 50);
        Roster fifty = feed.load(one);
        accounts("banyak", 600);
        Roster many = feed.load(fifty);

        assertSame(one, fifty.whole());
        assertEquals(49, fifty.changed());
        assertSame(many, many.whole());
        assertEquals(one.keys() + 599, many.keys());
    }

    @Test
    void rosterThatDoesNotComeFromTheOneInUseIsReadWhole() throws Exception {
        accounts("lain", 3);
        Roster ofAnotherDatabase =
                Roster.builder("1 of 2020-01-01T00:00:00.000000Z").build();

        Roster newest = feed.load(ofAnotherDatabase);

        assertSame(newest, newest.whole());
        assertEquals(feed.version(), newest.version());
        assertEquals(feed.load().keys(), newest.keys());
    }

    /** Nobody else is on the roster then; each has one key, and changes two rows when it comes. */
    private void accounts(String name, int count) {
        List<RosterEntry> entries = IntStream.range(0, count)
                .mapToObj(n -> new RosterEntry(
                        "contohgram",
                        name + n,
                        name + n,
                        "p-" + n,
                        "uji",
                        null,
                        Instant.parse("2025-01-01T00:00:00Z"),
                        null,
                        "Dinas",
                        null))
                .toList();
        store.roster().replace(new RosterImport(entries, List.of(), "wasit", "uji"));
    }
}
