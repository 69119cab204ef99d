package id.wasit.bench.flow;

import id.wasit.pipeline.sink.OpenStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A cluster of processes under posts at a steady pace: how long a call takes to the queue, how long a killed task manager delays the calls,
 * what a roster that changes does to them, and what each process takes of memory.
 *
 * @param home folder of the project
 * @param seconds of each stretch that is measured
 * @param accounts on the roster beside those that post
 */
record Live(Path home, int seconds, int accounts) {
    private static final double GOAL_P50_MS = 1_000;
    private static final double GOAL_P99_MS = 5_000;
    private static final int HUNDRED = 100;
    /** A call that is this many times slower than the slow ones before the fault is late because of it. */
    private static final double LATE = 1.5;

    private static final List<String> VICTIMS = List.of("taskmanager-1", "taskmanager-2");

    void measure(Path folder, Outcome outcome) throws IOException, InterruptedException, SQLException {
        try (LiveCluster cluster = LiveCluster.started(home, folder);
                OpenStore store = cluster.store()) {
            Records records = Records.usual();
            store.store().roster().replace(records.roster(HUNDRED));
            if (accounts > 0) {
                outcome.took(
                        "%,d more accounts put into PostgreSQL".formatted(accounts),
                        InventedAccounts.add(store.pool(), accounts));
            }
            Marks marks;
            Sightings sightings;
            Backlog left;
            try (Traffic traffic = new Traffic(cluster.broker(), LiveCluster.TOPIC, records, store)) {
                traffic.awaitFirst();
                marks = stretches(cluster, store);
                sightings = traffic.stopped();
                left = cluster.backlog(store);
            }
            outcome.demand(sightings.lost() == 0, left.verdict(sightings.lost()));
            tell(sightings, marks, outcome);
            outcome.memory(cluster.memory());
        }
    }

    /**
     * Moments of {@link System#nanoTime()}.
     *
     * @param quiet when nothing was disturbed any more
     * @param roster when the roster changed
     * @param kills when a task manager was killed
     * @param end when the last stretch was over
     */
    private record Marks(long quiet, long roster, List<Long> kills, long end) {}

    private Marks stretches(LiveCluster cluster, OpenStore store)
            throws IOException, InterruptedException, SQLException {
        TimeUnit.SECONDS.sleep(seconds);
        long quiet = System.nanoTime();
        TimeUnit.SECONDS.sleep(seconds);
        long roster = System.nanoTime();
        InventedAccounts.add(store.pool(), 1);
        TimeUnit.SECONDS.sleep(seconds);
        List<Long> kills = new ArrayList<>();
        for (String victim : VICTIMS) {
            kills.add(System.nanoTime());
            cluster.run("kill", victim);
            TimeUnit.SECONDS.sleep(seconds);
        }
        return new Marks(quiet, roster, kills, System.nanoTime());
    }

    private void tell(Sightings sightings, Marks marks, Outcome outcome) {
        long firstKill = marks.kills().get(0);
        double slow = sightings.percentile(99, marks.quiet(), marks.roster());
        outcome.atMost(
                "source → queue at 2,000 posts/s, p50, ms",
                sightings.percentile(50, marks.quiet(), marks.roster()),
                GOAL_P50_MS);
        outcome.atMost("source → queue at 2,000 posts/s, p99, ms", slow, GOAL_P99_MS);
        outcome.atMost(
                "the same, p99 while a changed roster is loaded, ms",
                sightings.percentile(99, marks.roster(), firstKill),
                GOAL_P99_MS);
        for (int i = 0; i < marks.kills().size(); i++) {
            long until = i + 1 < marks.kills().size() ? marks.kills().get(i + 1) : marks.end();
            outcome.took(
                    VICTIMS.get(i)
                            + " killed: seconds until caught up (checkpoints each %d s)"
                                    .formatted(LiveCluster.CHECKPOINT_SECONDS),
                    sightings.caughtUp(marks.kills().get(i), until, LATE * slow));
        }
        outcome.delays(sightings.delays(), marks.quiet());
    }
}
