package id.wasit.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.pipeline.sink.OpenStore;
import id.wasit.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What must stand in the queue in the end: every expected item in a case, and not one flagged post more.
 *
 * @param cluster whose queue
 * @param items source and id of each item
 * @param edited how many of them are flagged in two versions
 */
record Queue(Cluster cluster, List<String[]> items, int edited) {
    /** An item of the samples was edited, and both versions take a side. */
    private static final int EDITED_SAMPLES = 1;

    private static final Duration LONG = Duration.ofMinutes(4);

    /** What one machine makes of the samples; SamplesIT holds {@code wasit run} to the same file. */
    static Queue ofSamples(Cluster cluster) throws IOException {
        List<String[]> items = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("../samples/expected.csv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = line.split(",");
            items.add(new String[] {cells[0], cells[1]});
        }
        return new Queue(cluster, items, EDITED_SAMPLES);
    }

    /** With more items. */
    Queue and(List<String> calls) {
        List<String[]> all = new ArrayList<>(items);
        calls.forEach(item -> all.add(new String[] {Calls.PLATFORM, item}));
        return new Queue(cluster, all, edited);
    }

    /** Waits for the last one, and for those that must not come. */
    void holdsExactlyThese() throws Exception {
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> flagged() >= items.size() + edited);
        try (OpenStore open = cluster.store()) {
            Store store = open.store();
            List<String> lost = items.stream()
                    .filter(item -> store.flags().caseOf(item[0], item[1]).isEmpty())
                    .map(item -> item[0] + "/" + item[1])
                    .toList();
            assertEquals(List.of(), lost, "lost");
            assertEquals(items.size() + edited, flagged(), "flagged posts in all");
            assertTrue(store.ledger().verify().holds(), "the ledger");
        }
    }

    private long flagged() {
        try (OpenStore open = cluster.store()) {
            return open.store().sources().flagged().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
