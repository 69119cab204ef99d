package id.wasit.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.store.access.UserRole;
import id.wasit.store.keys.KeyFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of backup and restore, from one server to another. */
class BackupIT {
    private static LocalDatabase server;

    @TempDir
    Path folder;

    private DatabaseAddress first;
    private DatabaseAddress second;
    private Path keys;
    private Path otherKeys;

    /** How a script ended, and what it said. */
    private record Ended(int code, String said) {}

    @BeforeAll
    static void start(@TempDir Path data) {
        Cluster.assumePackaged();
        Trials.assumeBackupPrograms();
        server = LocalDatabase.startedIn(data.resolve("database"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void fill() throws SQLException {
        keys = folder.resolve("keys");
        otherKeys = folder.resolve("other/keys");
        first = database();
        second = database();
        try (OpenStore open = OpenStore.at(first, 2)) {
            open.store().migrate();
            for (int i = 0; i < 20; i++) {
                open.store().users().add("u-" + i, "Nama Rekaan " + i, Set.of(UserRole.REVIEWER), null, "uji");
            }
        }
    }

    @Test
    void whatIsRestoredIsWhatWasThereAndItsLedgerHolds() throws Exception {
        Path file = folder.resolve("wasit.dump");

        assertEquals(0, call("backup", first, keys, file).code());
        Ended restored = call("restore", second, otherKeys, file);

        assertEquals(0, restored.code(), restored.said());
        assertTrue(restored.said().contains("buku catatan utuh"), restored.said());
        try (OpenStore before = OpenStore.at(first, 2);
                OpenStore after = OpenStore.at(second, 2)) {
            assertEquals(before.store().users().list(), after.store().users().list());
            assertEquals(
                    before.store().ledger().verify().head(),
                    after.store().ledger().verify().head());
        }
    }

    @Test
    void keysOfTheOfficeComeBackForTheirOwnerAloneAndOverwriteNoOther() throws Exception {
        Path file = folder.resolve("wasit.dump");
        KeyFolder office = new KeyFolder(keys);
        String closed = office.secrets().close(new byte[] {1, 2, 3}, "u-1");
        String saved = office.office().seal().id();
        String there = new KeyFolder(otherKeys).office().seal().id();
        assertEquals(0, call("backup", first, keys, file).code());
        assertEquals("rw-------", rights(folder.resolve("wasit.dump.keys")));

        Ended refused = call("restore", second, otherKeys, file);

        assertEquals(3, refused.code(), refused.said());
        assertTrue(refused.said().contains("is another key"), refused.said());
        assertEquals(there, new KeyFolder(otherKeys).office().seal().id());

        Files.delete(otherKeys.resolve("ledger-ed25519.pem"));
        assertEquals(0, call("restore", second, otherKeys, file).code(), "the database was left empty");
        KeyFolder restored = new KeyFolder(otherKeys);
        assertArrayEquals(new byte[] {1, 2, 3}, restored.secrets().open(closed, "u-1"));
        assertEquals(saved, restored.office().seal().id());
    }

    @Test
    void onlyTheTwoKeysAreKeptAndTheOneThatIsMissingIsNamed() throws Exception {
        Path file = folder.resolve("wasit.dump");
        new KeyFolder(keys).office();
        Files.createFile(keys.resolve("catatan.txt"));

        Ended incomplete = call("backup", first, keys, file);

        assertEquals(1, incomplete.code(), incomplete.said());
        assertTrue(incomplete.said().contains("WITHOUT the keys secrets.key,"), incomplete.said());
        assertEquals(0, call("restore", second, otherKeys, file).code());
        assertEquals(List.of("secrets.key"), new KeyFolder(otherKeys).missing());
        assertTrue(Files.notExists(otherKeys.resolve("catatan.txt")));
    }

    @Test
    void neitherAFileNorADatabaseIsOverwritten() throws Exception {
        Path file = folder.resolve("wasit.dump");
        Ended without = call("backup", first, keys, file);
        assertEquals(0, without.code());
        assertTrue(without.said().contains("WITHOUT the keys"), without.said());

        Ended again = call("backup", first, keys, file);
        Ended over = call("restore", first, otherKeys, file);

        assertEquals(3, again.code());
        assertTrue(again.said().contains("is there already"), again.said());
        assertEquals(3, over.code());
        assertTrue(over.said().contains("restore into an empty one"), over.said());
    }

    @Test
    void aBackupThatSomebodyChangedIsFoundOut() throws Exception {
        try (OpenStore open = OpenStore.at(first, 1);
                Connection connection = open.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            assertEquals(1, statement.executeUpdate("UPDATE wasit.ledger SET actor = 'orang lain' WHERE no = 5"));
        }
        Path file = folder.resolve("wasit.dump");
        assertEquals(0, call("backup", first, keys, file).code());

        Ended restored = call("restore", second, otherKeys, file);

        assertEquals(1, restored.code(), restored.said());
        assertTrue(restored.said().contains("BERUBAH pada baris 5"), restored.said());
    }

    /** A new one, empty, of the same server. */
    private static DatabaseAddress database() throws SQLException {
        DatabaseAddress known = server.address();
        String name = "d" + UUID.randomUUID().toString().replace("-", "");
        try (OpenStore open = OpenStore.at(known, 1);
                Connection connection = open.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return new DatabaseAddress(known.url().replaceAll("[^/]+$", name), known.user(), known.password());
    }

    private static String rights(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private Ended call(String script, DatabaseAddress address, Path keyFolder, Path file) throws Exception {
        Path said = Files.createTempFile(folder, script, ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                        List.of(Cluster.ROOT.resolve("docker").resolve(script).toString(), file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        String port = address.url().replaceAll(".*:(\\d+)/.*", "$1");
        builder.environment().put("PGHOST", "127.0.0.1");
        builder.environment().put("PGPORT", port);
        builder.environment().put("PGUSER", address.user());
        builder.environment().put("PGPASSWORD", address.password());
        builder.environment().put("PGDATABASE", address.url().replaceAll(".*/", ""));
        builder.environment().put("WASIT_KEYS", keyFolder.toString());
        Process process = builder.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), script + " does not end");
        return new Ended(process.exitValue(), Files.readString(said));
    }
}
