package id.wasit.store.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.store.Store;
import id.wasit.store.TestStore;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerIT {
    private final TestStore test = TestStore.fresh();
    private final Store store = test.store;

    @TempDir
    Path folder;

    @BeforeEach
    void tenRows() {
        for (int i = 1; i <= 10; i++) {
            Map<String, Object> body = Map.of("person", "p-" + i, "reason", "uji \"kutip\" é 🙏\n\u0007", "n", i);
            store.ledger().record(new LedgerDraft("read_personal", "sari", i % 2 == 0 ? "case-" + i : null, body));
        }
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void untouchedLedgerVerifies() {
        LedgerProof proof = store.ledger().verify();

        assertTrue(proof.holds());
        assertEquals(10, proof.rows());
        assertEquals(store.ledger().before(Long.MAX_VALUE, 1).get(0).hash(), proof.head());
    }

    @ParameterizedTest(name = "{0}: row {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE wasit.ledger SET entry = replace(entry, 'p-4', 'p-5') WHERE no = 4              | 4  | does not give its hash
            UPDATE wasit.ledger SET actor = 'budi' WHERE no = 7                                    | 7  | its columns say
            UPDATE wasit.ledger SET at = at + interval '1 hour' WHERE no = 7                       | 7  | its columns say
            UPDATE wasit.ledger SET case_key = NULL WHERE no = 6                                   | 6  | its columns say
            DELETE FROM wasit.ledger WHERE no = 3                                                  | 3  | row 3 is missing
            DELETE FROM wasit.ledger WHERE no > 8                                                  | 9  | the chain ends with row 8
            DELETE FROM wasit.ledger                                                               | 1  | the chain ends with row 0
            UPDATE wasit.ledger SET no = 13 - no WHERE no IN (6, 7)                                | 6  | its link to the row before
            UPDATE wasit.ledger SET hash = repeat('0', 64) WHERE no = 10                           | 10 | does not give its hash
            UPDATE wasit.ledger SET entry = '{}', hash = encode(sha256(convert_to(concat(previous, chr(10), '{}'), 'UTF8')), 'hex') WHERE no = 2 | 2 | cannot be read
            """)
    void handMadeChangeIsFoundByNumber(String change, long no, String what) throws SQLException {
        asOwnerWithoutTriggers(change);

        LedgerProof proof = store.ledger().verify();

        assertFalse(proof.holds());
        assertEquals(no, proof.fault().no());
        assertTrue(proof.fault().what().contains(what), proof.fault().what());
        assertEquals(no - 1, proof.rows() - (what.startsWith("its columns") || what.startsWith("cannot") ? 1 : 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE wasit.ledger SET actor = 'budi'",
                "DELETE FROM wasit.ledger WHERE no = 10",
                "TRUNCATE wasit.ledger"
            })
    void databaseRefusesEveryChange(String attempt) {
        assertThrows(SQLException.class, () -> test.sql(attempt));

        assertTrue(store.ledger().verify().holds());
    }

    @Test
    void exportVerifiesOfflineAndAfterReformatting() throws IOException {
        Path file = exported();
        Path spaced = folder.resolve("spaced.ndjson");
        Files.writeString(
                spaced, Files.readString(file).replace("\",\"", "\" ,  \"").replace("{\"actor", "{ \"actor"));

        LedgerProof proof = LedgerFile.verify(file);

        assertTrue(proof.holds());
        assertEquals(store.ledger().verify(), proof);
        assertEquals(proof, LedgerFile.verify(spaced));
    }

    @ParameterizedTest(name = "{0} in line {1}")
    @CsvSource({"change, 5", "remove, 5", "swap, 5", "garble, 5"})
    void changedFileIsFoundByRow(String how, int no) throws IOException {
        Path file = exported();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        switch (how) {
            case "change" -> lines.set(4, lines.get(4).replace("sari", "budi"));
            case "remove" -> lines.remove(4);
            case "swap" -> lines.add(5, lines.remove(4));
            default -> lines.set(4, lines.get(4).substring(9));
        }
        Files.write(file, lines);

        LedgerProof proof = LedgerFile.verify(file);

        assertEquals(no, proof.fault().no());
        assertEquals(4, proof.rows());
    }

    @Test
    void manyWritersMakeOneChain() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(6);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            done.add(writers.submit(() -> store.ledger().readPersonal("sari", "p-1", null, "uji")));
        }
        for (Future<?> future : done) {
            future.get();
        }
        writers.shutdown();

        assertEquals(70, store.ledger().verify().rows());
        assertTrue(store.ledger().verify().holds());
    }

    @Test
    void rowsOfACaseAndPagesComeInOrder() {
        assertEquals(
                List.of(4L),
                store.ledger().ofCase("case-4").stream().map(LedgerEntry::no).toList());
        assertEquals(
                List.of(9L, 8L),
                store.ledger().before(10, 2).stream().map(LedgerEntry::no).toList());
    }

    private Path exported() throws IOException {
        Path file = folder.resolve("ledger.ndjson");
        try (Writer out = Files.newBufferedWriter(file)) {
            assertEquals(10, store.ledger().export(out));
        }
        return file;
    }

    private void asOwnerWithoutTriggers(String change) throws SQLException {
        test.sql("ALTER TABLE wasit.ledger DISABLE TRIGGER USER");
        if (change.contains("13 - no")) {
            test.sql("UPDATE wasit.ledger SET no = no + 100 WHERE no IN (6, 7)");
            test.sql("UPDATE wasit.ledger SET no = 113 - no WHERE no IN (106, 107)");
        } else {
            test.sql(change);
        }
        test.sql("ALTER TABLE wasit.ledger ENABLE TRIGGER USER");
    }
}
