package id.wasit.store.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.store.Store;
import id.wasit.store.TestStore;
import id.wasit.store.keys.KeyFolder;
import id.wasit.store.keys.OfficeKey;
import id.wasit.store.keys.OfficeSeal;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Four signed days (2, 3, none, 2 rows) and one row of today. */
class SealsIT {
    private final TestStore test = TestStore.fresh();
    private final Store store = test.store;

    @TempDir
    Path folder;

    private OfficeKey key;
    private OfficeSeal office;

    @BeforeEach
    void fourDays() {
        key = new KeyFolder(folder.resolve("keys")).office();
        office = OfficeSeal.ofPem(key.seal().pem());
        for (int rows : new int[] {2, 3, 0, 2, 1}) {
            for (int i = 0; i < rows; i++) {
                store.ledger().record(new LedgerDraft("login", "sari", null, Map.of()));
            }
            test.clock.add(rows == 1 ? Duration.ZERO : Duration.ofDays(1));
        }
        assertEquals(4, store.ledger().seal(key));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void everyDayThatIsOverIsSignedOnceAndTodayIsNot() throws IOException {
        assertEquals(0, store.ledger().seal(key));
        assertEquals(
                List.of("1-2", "3-5", "6-5", "6-7"),
                store.ledger().seals().stream()
                        .map(seal -> seal.from() + "-" + seal.to())
                        .toList());

        LedgerProof inDatabase = store.ledger().verify(office);

        assertTrue(inDatabase.holds(), () -> inDatabase.fault().what());
        assertEquals(8, inDatabase.rows());
        assertEquals(4, inDatabase.sealedDays());
        assertEquals(inDatabase, LedgerFile.verify(exported(), office));
    }

    @ParameterizedTest(name = "{0}: row {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            remove-seal     | 6 | the seal of day 2025-10-03 is missing
            other-signature | 3 | the signature under day 2025-10-02 is not that of key
            other-range     | 6 | begins with row 6 instead of
            cut-end         | 6 | the chain ends with row 5, but day 2025-10-04 was signed up to row 7
            change-row      | 4 | does not give its hash
            remove-row      | 4 | row 4 is missing
            """)
    void tamperedFileIsFoundWithItsFirstBadRowOrDay(String how, long no, String what) throws IOException {
        Path file = exported();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        switch (how) {
            case "remove-seal" -> lines.remove(2);
            case "other-signature" -> lines.set(1, lines.get(1).replaceAll("signature\":\"...", "signature\":\"AAA"));
            case "other-range" -> lines.set(1, lines.get(1).replace("\"to\":5", "\"to\":4"));
            case "cut-end" -> lines.subList(9, lines.size()).clear();
            case "change-row" -> lines.set(7, lines.get(7).replace("sari", "budi"));
            default -> lines.remove(7);
        }
        Files.write(file, lines);

        LedgerProof proof = LedgerFile.verify(file, how.equals("other-range") ? null : office);

        assertFalse(proof.holds());
        assertEquals(no, proof.fault().no(), proof.fault().what());
        assertTrue(proof.fault().what().contains(what), proof.fault().what());
    }

    /** Who can write to the database can make a new chain, but not the office's signature under it. */
    @Test
    void chainThatWasWrittenAnewWithoutTheKeyIsFound() throws IOException {
        TestStore forged = TestStore.fresh();
        for (int i = 0; i < 8; i++) {
            forged.store.ledger().record(new LedgerDraft("login", "budi", null, Map.of()));
        }
        forged.clock.add(Duration.ofDays(1));
        forged.store.ledger().seal(new KeyFolder(folder.resolve("other")).office());

        LedgerProof proof = forged.store.ledger().verify(office);
        forged.close();

        assertTrue(
                proof.fault().what().contains("is not that of key " + office.id()),
                proof.fault().what());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE wasit.ledger_seals SET signature = 'x'",
                "DELETE FROM wasit.ledger_seals",
                "TRUNCATE wasit.ledger_seals"
            })
    void databaseRefusesEveryChangeOfASeal(String attempt) {
        assertThrows(SQLException.class, () -> test.sql(attempt));
    }

    @Test
    void keyIsMadeOnceForTheOwnerAloneAndNeverUsedWhenOthersMayReadIt() throws IOException {
        Path file = folder.resolve("keys/ledger-ed25519.pem");

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(
                office.id(),
                new KeyFolder(folder.resolve("keys")).office().seal().id());

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> new KeyFolder(folder.resolve("keys")).office());
        assertTrue(refusal.getMessage().contains("chmod 600"), refusal.getMessage());
    }

    private Path exported() throws IOException {
        Path file = folder.resolve("ledger.ndjson");
        try (Writer out = Files.newBufferedWriter(file)) {
            assertEquals(8, store.ledger().export(out));
        }
        return file;
    }
}
