package id.wasit.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingTableTest {
    @TempDir
    private Path folder;

    @Test
    void goalsOfAllPartsStandInOneTableWithWhatWasMissed() throws IOException {
        ClosingTable table = new ClosingTable(folder);
        table.lay("cluster", List.of(Goal.told("killed", 21.2, " s"), Goal.atMost("p99", 802, 5000, " ms")));
        table.lay("detector", List.of(Goal.atLeast("detector ÷ peer", 5, 10, "")));

        List<String> lines =
                table.closed().lines().map(line -> line.replaceAll(" +", " ")).toList();

        assertEquals(
                List.of(
                        " reached limit",
                        "-- detector",
                        "detector ÷ peer 5.00 ≥ 10.00 missed",
                        "-- cluster",
                        "killed 21.20 s –",
                        "p99 802.00 ms ≤ 5,000.00 ms",
                        "1 of 2 goals reached"),
                lines);
    }

    @Test
    void sameGoalsAreWrittenAsJsonAndAsPicture() throws IOException {
        ClosingTable table = new ClosingTable(folder);
        table.lay("roster", List.of(Goal.atMost("strangers", 50, 100, " ns")));

        String unused = table.closed();

        assertEquals(
                50,
                new ObjectMapper()
                        .readTree(folder.resolve("all.json").toFile())
                        .at("/roster/0/value")
                        .asInt());
        assertTrue(Files.readString(folder.resolve("all.svg")).contains("strangers"));
    }

    @Test
    void partThatTheTableDoesNotKnowIsRefused() {
        ClosingTable table = new ClosingTable(folder);

        assertThrows(IllegalArgumentException.class, () -> table.lay("detektor", List.of()));
    }
}
