package id.wasit.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.store.access.UserRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

    /** How a script ended, and what it said. */
    private record Ended(int code, String said) {}

    @BeforeAll
    static void start(@TempDir Path data) {
        Cluster.assumePackaged();
        assumeTrue(
                Stream.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
                        .anyMatch(bin -> Files.isExecutable(Path.of(bin, "pg_dump"))),
                "pg_dump is not installed; install postgresql-client");
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

        assertEquals(0, call("backup", first, file).code());
        Ended restored = call("restore", second, file);

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
    void neitherAFileNorADatabaseIsOverwritten() throws Exception {
        Path file = folder.resolve("wasit.dump");
        assertEquals(0, call("backup", first, file).code());

        Ended again = call("backup", first, file);
        Ended over = call("restore", first, file);

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
        assertEquals(0, call("backup", first, file).code());

        Ended restored = call("restore", second, file);

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

    private Ended call(String script, DatabaseAddress address, Path file) throws Exception {
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
        Process process = builder.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), script + " does not end");
        return new Ended(process.exitValue(), Files.readString(said));
    }
}
