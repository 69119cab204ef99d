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
import org.awaitility.core.ConditionTimeoutException;

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

    /** With more items, and more that are flagged in two versions. */
    Queue and(List<String> calls, int editedCalls) {
        List<String[]> all = new ArrayList<>(items);
        calls.forEach(item -> all.add(new String[] {Calls.PLATFORM, item}));
        return new Queue(cluster, all, edited + editedCalls);
    }

    /**
     * How the queue differs from what must stand in it.
     *
     * @param lost expected items without a case
     * @param doubled flagged posts beyond those that are expected
     * @param ledger whether its chain holds
     * @param waited until the last one was there
     */
    record Count(List<String> lost, long doubled, boolean ledger, Duration waited) {}

    /** Waits for the last one, and demands that nothing is lost, doubled or broken. */
    Count holdsExactlyThese() throws Exception {
        Count count = settled();
        assertEquals(List.of(), count.lost(), "lost");
        assertEquals(0, count.doubled(), "doubled");
        assertTrue(count.ledger(), "the ledger");
        return count;
    }

    private Count settled() throws Exception {
        long began = System.nanoTime();
        try {
            await().atMost(LONG)
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptions()
                    .until(() -> flagged() >= items.size() + edited);
        } catch (ConditionTimeoutException late) {
            // The count names what is missing.
            cluster.keepStacks();
        }
        Duration waited = Duration.ofNanos(System.nanoTime() - began);
        try (OpenStore open = cluster.store()) {
            Store store = open.store();
            List<String> lost = items.stream()
                    .filter(item -> store.flags().caseOf(item[0], item[1]).isEmpty())
                    .map(item -> item[0] + "/" + item[1])
                    .toList();
            long doubled = flagged() - (items.size() + edited - lost.size());
            return new Count(lost, doubled, store.ledger().verify().holds(), waited);
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
