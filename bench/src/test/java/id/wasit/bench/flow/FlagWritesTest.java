package id.wasit.bench.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.bench.history.SeedHistory;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.sink.OpenStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The part of {@code bench/cluster} that needs no broker still runs, over the history of {@code bench/seed}. No time is judged here. */
class FlagWritesTest {
    private static final int FLAGS = 20;
    private static final int CASES = 50;

    @Test
    void flagsAndTheirBareRowsAreWrittenOverAHistory(@TempDir Path folder) throws Exception {
        assertEquals(
                0,
                new CommandLine(new SeedHistory())
                        .execute("--data=" + folder, "--cases=" + CASES, "--posts=100", "--home=.."));
        FlagWrites writes = new FlagWrites(Path.of(".."), FLAGS);
        Outcome outcome = new Outcome();
        outcome.meansNothing();
        try (LocalDatabase database = LocalDatabase.startedIn(folder.resolve("database"))) {
            writes.besideBareRows(database.address(), outcome);

            try (OpenStore store = OpenStore.at(database.address(), 1)) {
                int ours = store.store().flags().found(Records.PLATFORM).size();
                assertTrue(ours >= FLAGS, () -> ours + " flags");
                assertEquals(ours, writtenBare(store));
            }
        }
    }

    private static int writtenBare(OpenStore store) throws SQLException {
        try (Connection connection = store.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM bare.flags")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
