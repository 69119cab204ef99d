package id.wasit.pipeline.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDatabaseIT {
    @TempDir
    Path folder;

    private LocalDatabase database;

    @BeforeEach
    void start() {
        database = LocalDatabase.startedIn(folder.resolve("with a space"));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void nobodyComesInWithoutThePassword() throws Exception {
        String url = database.address().url();

        assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "wasit", "wrong"));
        assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "postgres", ""));
        Path password = folder.resolve("with a space").resolve("password");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(password)));
    }

    @Test
    void commitIsOnTheDiskAndOnlyThisMachineIsHeard() throws Exception {
        assertEquals("on", ask("SHOW fsync"));
        assertEquals("on", ask("SHOW synchronous_commit"));
        assertEquals("127.0.0.1", ask("SHOW listen_addresses"));
        assertEquals("on", ask("SHOW data_checksums"));
    }

    @Test
    void rowThatIsRefusedIsLoggedWithoutItsWords() throws Exception {
        ask("CREATE TABLE short (word text CHECK (length(word) < 3)); SELECT 1");

        assertThrows(SQLException.class, () -> ask("INSERT INTO short VALUES ('rahasia')"));

        String log = Files.readString(folder.resolve("with a space").resolve("server.log"));
        assertTrue(log.contains("violates check constraint"), log);
        assertFalse(log.contains("rahasia"), log);
    }

    @Test
    void serverLeftBehindByAKilledRunIsStoppedAndItsDataGoOn() throws Exception {
        ask("CREATE TABLE kept AS SELECT 'still here' AS word; SELECT 1");
        DatabaseAddress leftBehind = database.address();

        database = LocalDatabase.startedIn(folder.resolve("with a space"));

        assertEquals("still here", ask("SELECT word FROM kept"));
        assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(leftBehind.url(), leftBehind.user(), leftBehind.password()));
        assertNotEquals(leftBehind.url(), database.address().url());
    }

    @Test
    void runningServerIsFoundByOthersUntilItStops() {
        assertEquals(
                database.address(),
                LocalDatabase.runningIn(folder.resolve("with a space")).orElseThrow());

        database.close();

        assertTrue(LocalDatabase.runningIn(folder.resolve("with a space")).isEmpty());
    }

    @Test
    void strangersProcessWithTheSameNumberIsNotTakenForTheServer() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data);
        long own = ProcessHandle.current().pid();
        Files.writeString(data.resolve("postmaster.pid"), own + "\n" + data + "\n0\n5432\n");

        assertFalse(RunningServer.on(data).isPresent());
    }

    private String ask(String sql) throws SQLException {
        DatabaseAddress at = database.address();
        try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
