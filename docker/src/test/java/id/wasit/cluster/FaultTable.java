package id.wasit.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** What each fault did, as a table for people: {@code docker/target/faults.md}. */
final class FaultTable {
    private static final Path FILE = Path.of("target/faults.md");

    private FaultTable() {}

    static void begin() throws IOException {
        Files.write(
                FILE,
                List.of(
                        "| Fault | Calls to vote in | Cases out | Doubled | Lost | Seconds until the last was there |",
                        "|---|---|---|---|---|---|"));
    }

    /**
     * Adds a line.
     *
     * @param what broke
     * @param in calls that were dropped, those that came twice counted twice
     * @param different calls among them
     */
    static void add(String what, int in, int different, Queue.Count count) throws IOException {
        String line = String.format(
                Locale.ROOT,
                "| %s | %d, %d different | %d | %d | %d | %.1f |",
                what,
                in,
                different,
                different - count.lost().size() + count.doubled(),
                count.doubled(),
                count.lost().size(),
                count.waited().toMillis() / 1000.0);
        Files.writeString(FILE, line + System.lineSeparator(), StandardOpenOption.APPEND);
    }
}
