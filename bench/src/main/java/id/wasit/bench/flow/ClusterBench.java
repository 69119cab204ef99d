package id.wasit.bench.flow;

import id.wasit.bench.history.SeedHistory;
import id.wasit.pipeline.sink.OpenStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the way from a topic to the queue beside a job that drops everything. Use it through {@code bench/cluster}. */
@Command(
        name = "bench/cluster",
        mixinStandardHelpOptions = true,
        description = "Measures Kafka, gate, detector and store beside a Flink job that drops everything.")
public final class ClusterBench implements Callable<Integer> {
    private static final List<String> EMPTY = List.of("bench.empty.a", "bench.empty.b");
    private static final List<String> WARM = List.of("bench.warm.a", "bench.warm.b");
    private static final List<String> FULL = List.of("bench.full.a", "bench.full.b");
    private static final String LIVE = "bench.live";
    private static final int AUTHORS = 5_000;
    private static final int TEXTS = 20_000;
    private static final int FEW = 2;
    private static final int ALL = 100;
    private static final int POSTS_PER_CASE = 5;

    @Option(names = "--home", required = true, hidden = true)
    private Path home = Path.of(".");

    @Option(names = "--posts", defaultValue = "300000", description = "Posts on the topic (default: 300000).")
    private int posts = 300_000;

    @Option(
            names = "--history",
            defaultValue = "100000",
            description = "Cases of the store with history (default: 100000).")
    private int history = 100_000;

    @Option(names = "--seconds", defaultValue = "30", description = "Of sending 2,000 posts a second (default: 30).")
    private int seconds = 30;

    @Option(names = "--quick", description = "A short run that shows that all works; its figures mean nothing.")
    private boolean quick;

    private final Outcome outcome = new Outcome();

    /** Starts it. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ClusterBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        if (quick) {
            posts = 4_000;
            history = 500;
            seconds = 6;
        }
        outcome.began(posts);
        inFolder(this::overEmptyStore);
        inFolder(folder -> {
            int code = new CommandLine(new SeedHistory())
                    .execute(
                            "--data=" + folder,
                            "--cases=" + history,
                            "--posts=" + history * POSTS_PER_CASE,
                            "--home=" + home);
            if (code != 0) {
                throw new IOException("the history was not made");
            }
            overHistory(folder);
        });
        outcome.write(home.resolve("bench/target"));
        return outcome.isWhole() ? 0 : 1;
    }

    private void overEmptyStore(Path folder) throws IOException, InterruptedException, SQLException {
        try (Site site = new Site(home, folder);
                OpenStore store = site.store()) {
            Records records = Records.of(TEXTS, AUTHORS);
            prepare(site, records);
            Jobs jobs = new Jobs(site, home.resolve("lexicons"));
            outcome.limit(rate(2, jobs::parsedAndDropped), Measured.load());

            store.store().roster().replace(records.roster(FEW));
            outcome.add("gate, detector, store; 2 % of authors on the roster", rate(2, ours(jobs)), posts);
            store.store().roster().replace(records.roster(ALL));
            outcome.add("gate, detector, store; all on the roster, one task", rate(1, ours(jobs)), posts);
            outcome.add("gate, detector, store; all on the roster, two tasks", rate(2, ours(jobs)), posts);
            site.topic(LIVE);
            outcome.latency(Latency.measured(site, jobs, records, LIVE, seconds));
        }
    }

    private void overHistory(Path folder) throws IOException, InterruptedException {
        try (Site site = new Site(home, folder);
                OpenStore store = site.store()) {
            Records records = Records.of(TEXTS, AUTHORS);
            prepare(site, records);
            store.store().roster().replace(records.roster(ALL));
            Jobs jobs = new Jobs(site, home.resolve("lexicons"));
            outcome.add("the same, two tasks, over " + history + " cases", rate(2, ours(jobs)), posts);
        }
    }

    private void prepare(Site site, Records records) throws InterruptedException {
        for (String topic : Stream.of(EMPTY, WARM, FULL).flatMap(List::stream).toList()) {
            site.topic(topic);
        }
        int warm = posts / 4;
        site.fill(WARM.get(0), 0, warm / 2, records::message);
        site.fill(WARM.get(1), warm / 2, warm, records::message);
        site.fill(FULL.get(0), warm, warm + posts / 2, records::message);
        site.fill(FULL.get(1), warm + posts / 2, warm + posts, records::message);
    }

    /** A job over some topics. */
    private interface Over {
        Consumer<StreamExecutionEnvironment> topics(List<String> topics);
    }

    private static Over ours(Jobs jobs) {
        return topics -> jobs.throughGateAndDetector(topics, true);
    }

    private static Measured rate(int tasks, Over job) throws InterruptedException {
        Measured.run(tasks, job.topics(WARM));
        Measured start = Measured.run(tasks, job.topics(EMPTY));
        return Measured.run(tasks, job.topics(FULL)).without(start);
    }

    /** Work in a folder that is thrown away afterwards. */
    private interface InFolder {
        void work(Path folder) throws IOException, InterruptedException, SQLException;
    }

    private static void inFolder(InFolder task) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("wasit-bench");
        try {
            task.work(folder);
        } finally {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
