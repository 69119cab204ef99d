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
 * @param strain what it is put under
 */
record Live(Path home, Strain strain) {
    private static final double GOAL_P50_MS = 1_000;
    private static final double GOAL_P99_MS = 5_000;
    /** A call that is this many times slower than the slow ones before the fault is late because of it. */
    private static final double LATE = 1.5;

    private static final List<String> VICTIMS = List.of("taskmanager-1", "taskmanager-2");

    void measure(Path folder, Outcome outcome) throws IOException, InterruptedException, SQLException {
        try (LiveCluster cluster = LiveCluster.started(home, folder);
                OpenStore store = cluster.store()) {
            Records records = Records.usual();
            store.store().roster().replace(records.roster(strain.inHundred()));
            if (strain.accounts() > 0) {
                outcome.took(
                        "%,d more accounts put into PostgreSQL".formatted(strain.accounts()),
                        InventedAccounts.add(store.pool(), strain.accounts()));
            }
            Marks marks;
            Sightings sightings;
            Backlog left;
            try (Traffic traffic = new Traffic(cluster.broker(), records, strain.perSecond(), store)) {
                traffic.begin();
                marks = stretches(cluster, store);
                sightings = traffic.stopped();
                left = cluster.backlog(store);
            }
            outcome.demand(sightings.lost() == 0, left.verdict(sightings.lost(), sightings.whenLost()));
            tell(sightings, marks, outcome);
            outcome.memory(cluster.memory());
        }
    }

    /**
     * Moments of {@link System#nanoTime()}.
     *
     * @param quiet when nothing was disturbed any more
     * @param waiting what both jobs had still to read when that stretch was over
     * @param roster when the roster changed
     * @param kills when a task manager was killed
     * @param end when the last stretch was over
     */
    private record Marks(long quiet, Backlog waiting, long roster, List<Long> kills, long end) {}

    private Marks stretches(LiveCluster cluster, OpenStore store)
            throws IOException, InterruptedException, SQLException {
        TimeUnit.SECONDS.sleep(strain.seconds());
        long quiet = System.nanoTime();
        TimeUnit.SECONDS.sleep(strain.seconds());
        Backlog waiting = cluster.backlog(store);
        long roster = System.nanoTime();
        InventedAccounts.add(store.pool(), 1);
        TimeUnit.SECONDS.sleep(strain.seconds());
        List<Long> kills = new ArrayList<>();
        for (String victim : VICTIMS) {
            kills.add(System.nanoTime());
            cluster.run("kill", victim);
            TimeUnit.SECONDS.sleep(strain.seconds());
        }
        return new Marks(quiet, waiting, roster, kills, System.nanoTime());
    }

    private void tell(Sightings sightings, Marks marks, Outcome outcome) {
        long firstKill = marks.kills().get(0);
        outcome.took(
                "posts that waited in Kafka, as seconds of traffic",
                marks.waiting().all() / (double) strain.perSecond());
        double slow = sightings.percentile(99, marks.quiet(), marks.roster());
        outcome.atMost(
                "source → queue at %,d posts/s, p50, ms".formatted(strain.perSecond()),
                sightings.percentile(50, marks.quiet(), marks.roster()),
                GOAL_P50_MS);
        outcome.atMost("source → queue at %,d posts/s, p99, ms".formatted(strain.perSecond()), slow, GOAL_P99_MS);
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
