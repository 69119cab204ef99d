package id.wasit.bench.flow;

import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.release.LexiconRelease;
import id.wasit.pipeline.settings.Settings.LexiconSettings;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.store.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * One topic, read by one job after the other: parsed and dropped, and by ours.
 *
 * @param home folder of the project
 * @param posts on the topic
 */
record Throughput(Path home, int posts) {
    private static final List<String> EMPTY = List.of("bench.empty.a", "bench.empty.b");
    private static final List<String> WARM = List.of("bench.warm.a", "bench.warm.b");
    private static final List<String> FULL = List.of("bench.full.a", "bench.full.b");
    private static final int FEW = 2;
    private static final int ALL = 100;
    private static final double GOAL_FEW = 0.60;
    private static final double GOAL_ALL = 0.35;
    /** One would be linear: a post costs no more because two tasks share the work. */
    private static final double GOAL_SCALING = 0.80;

    private static final int WARM_SHARE = 2;
    private static final int TURNS = 3;

    /** A job over some topics. */
    private interface Over extends Function<List<String>, Consumer<StreamExecutionEnvironment>> {}

    void measure(Scratch scratch, Outcome outcome) throws IOException, InterruptedException {
        try (Broker.Own broker = Broker.startedIn(scratch.folder(), home);
                LocalDatabase database = LocalDatabase.startedIn(scratch.database());
                OpenStore store = OpenStore.at(database.address(), 2)) {
            store.store().migrate();
            LexiconRelease.of(new LexiconSettings(home.resolve("lexicons"), List.of(), List.of()))
                    .publishTo(store.store(), Ledger.PROGRAM);
            Records records = Records.usual();
            fill(broker.broker(), records);
            Jobs jobs = new Jobs(broker.broker(), database.address());
            Over ours = jobs::throughGateAndDetector;

            double limit = told(outcome, "parsed and dropped (the limit)", rate(2, jobs::parsedAndDropped));
            store.store().roster().replace(records.roster(FEW));
            double few = told(outcome, "gate, detector, store; 2 % of authors on the roster", rate(2, ours));
            store.store().roster().replace(records.roster(ALL));
            double one = told(outcome, "gate, detector, store; all on the roster, one task", rate(1, ours));
            double two = told(outcome, "gate, detector, store; all on the roster, two tasks", rate(2, ours));

            outcome.atLeast("ours ÷ limit per CPU second, 2 % on the roster", few / limit, GOAL_FEW);
            outcome.atLeast("ours ÷ limit per CPU second, all on the roster", two / limit, GOAL_ALL);
            outcome.atLeast("two tasks ÷ one task per CPU second", two / one, GOAL_SCALING);
            outcome.demand(store.store().flags().found(Records.PLATFORM).size() > 0, "no job raised a single post");
        }
    }

    private double told(Outcome outcome, String name, Measured measured) {
        outcome.rate(name, posts / measured.cpu(), posts / measured.wall());
        return posts / measured.cpu();
    }

    private void fill(Broker broker, Records records) throws InterruptedException {
        for (String topic : Stream.of(EMPTY, WARM, FULL).flatMap(List::stream).toList()) {
            broker.topic(topic);
        }
        int warm = posts / WARM_SHARE;
        broker.fill(WARM.get(0), 0, warm / 2, records::message);
        broker.fill(WARM.get(1), warm / 2, warm, records::message);
        broker.fill(FULL.get(0), warm, warm + posts / 2, records::message);
        broker.fill(FULL.get(1), warm + posts / 2, warm + posts, records::message);
    }

    private static Measured rate(int tasks, Over job) throws InterruptedException {
        Measured.run(tasks, job.apply(WARM));
        List<Measured> turns = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            Measured start = Measured.run(tasks, job.apply(EMPTY));
            turns.add(Measured.run(tasks, job.apply(FULL)).without(start));
        }
        turns.sort(Comparator.comparingDouble(Measured::cpu));
        return turns.get(TURNS / 2);
    }
}
