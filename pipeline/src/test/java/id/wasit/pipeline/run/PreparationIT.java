package id.wasit.pipeline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.sink.OpenStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every start does with what it finds. */
class PreparationIT {
    private static final String HEADING = "platform,account_id,person,name,unit,region,basis,contest,valid_from\n";

    @TempDir
    Path folder;

    @Test
    void rosterThatWasCutShortIsLeftForSomebodyToLookAt() throws IOException {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        try (LocalDatabase database = LocalDatabase.startedIn(folder.resolve("database"));
                OpenStore open = OpenStore.at(database.address(), 2)) {
            open.store().migrate();
            Console console = new Console(new PrintStream(terminal, true, StandardCharsets.UTF_8));
            Preparation start = new Preparation(open.store(), console);
            start.importRoster(roster(100));

            start.importRoster(roster(50));

            assertEquals(1, open.store().roster().version());
            assertEquals(100, open.store().roster().size());
        }
        String told = terminal.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("50 of 100 accounts would end"), told);
        assertTrue(told.contains("wasit roster import " + folder.resolve("roster.csv")), told);
    }

    private Path roster(int accounts) throws IOException {
        return Files.writeString(
                folder.resolve("roster.csv"),
                HEADING
                        + IntStream.range(0, accounts)
                                .mapToObj(n -> "contohgram,a-" + n + ",nr-" + n + ",Orang " + n
                                        + ",Dinas Contoh,Nusaraya,pernyataan pemilik,pilgub-nusaraya-2025,2020-01-01\n")
                                .collect(Collectors.joining()));
    }
}
