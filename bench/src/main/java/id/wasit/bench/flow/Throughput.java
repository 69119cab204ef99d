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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final int TURNS = 5;

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

            Run limit = new Run("parsed and dropped (the limit)", 2, jobs::parsedAndDropped);
            Run few = new Run("gate, detector, store; 2 % of authors on the roster", 2, ours);
            Run one = new Run("gate, detector, store; all on the roster, one task", 1, ours);
            Run two = new Run("gate, detector, store; all on the roster, two tasks", 2, ours);

            store.store().roster().replace(records.roster(FEW));
            Turns some = Turns.of(List.of(limit, few), outcome, posts);
            store.store().roster().replace(records.roster(ALL));
            Turns all = Turns.of(List.of(limit, one, two), outcome, posts);

            outcome.pairs("ours ÷ limit per CPU second, 2 % on the roster", some.ratios(few, limit), GOAL_FEW);
            outcome.pairs("ours ÷ limit per CPU second, all on the roster", all.ratios(two, limit), GOAL_ALL);
            outcome.pairs("two tasks ÷ one task per CPU second", all.ratios(two, one), GOAL_SCALING);
            outcome.demand(store.store().flags().found(Records.PLATFORM).size() > 0, "no job raised a single post");
        }
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

    /**
     * A job that is measured.
     *
     * @param name in the table
     * @param tasks side by side
     * @param job over some topics
     */
    private record Run(String name, int tasks, Over job) {
        Measured over(List<String> topics) throws InterruptedException {
            return Measured.run(tasks, job.apply(topics));
        }
    }

    /** What jobs took that ran one after the other, again and again, so that a change of the machine's load meets all of them. */
    private record Turns(Map<Run, List<Measured>> taken) {

        static Turns of(List<Run> runs, Outcome outcome, int posts) throws InterruptedException {
            Map<Run, List<Measured>> taken = new LinkedHashMap<>();
            for (Run run : runs) {
                run.over(WARM);
                taken.put(run, new ArrayList<>());
            }
            for (int turn = 0; turn < TURNS; turn++) {
                for (Map.Entry<Run, List<Measured>> run : taken.entrySet()) {
                    Measured start = run.getKey().over(EMPTY);
                    run.getValue().add(run.getKey().over(FULL).without(start));
                }
            }
            taken.forEach((run, turns) -> {
                Measured median = turns.stream()
                        .sorted(Comparator.comparingDouble(Measured::cpu))
                        .toList()
                        .get(TURNS / 2);
                outcome.rate(run.name(), posts / median.cpu(), posts / median.wall());
            });
            return new Turns(taken);
        }

        /** How many posts of the one for each post of the other, by CPU seconds, turn by turn. */
        List<Double> ratios(Run mine, Run other) {
            List<Double> ratios = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                ratios.add(taken.getOrDefault(other, List.of()).get(turn).cpu()
                        / taken.getOrDefault(mine, List.of()).get(turn).cpu());
            }
            return ratios;
        }
    }
}
