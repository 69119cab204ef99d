package id.wasit.bench.flow;

import id.wasit.bench.history.SeedHistory;
import id.wasit.pipeline.database.LocalDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the way from a topic to the queue beside what it could be at best. Use it through {@code bench/cluster}. */
@Command(
        name = "bench/cluster",
        mixinStandardHelpOptions = true,
        description =
                "Measures Kafka, gate, detector and store beside a Flink job that drops everything, and a cluster under load.")
public final class ClusterBench implements Callable<Integer> {
    private static final int POSTS_PER_CASE = 5;
    private static final int TEN_TIMES = 10;
    /** One would be linear: a flag costs the same over ten times the history. */
    private static final double GOAL_HISTORY = 0.80;

    @Option(names = "--home", required = true, hidden = true)
    private Path home = Path.of(".");

    @Option(names = "--parts", split = ",", description = "Only these: ${COMPLETION-CANDIDATES} (default: all).")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(names = "--posts", defaultValue = "400000", description = "Posts on the topic (default: 400000).")
    private int posts = 400_000;

    @Option(names = "--flags", defaultValue = "2500", description = "Flags written in one turn of ten (default: 2500).")
    private int flags = 2_500;

    @Option(
            names = "--history",
            defaultValue = "5000",
            description = "Cases of the store with history; the other has ten times as many (default: 5000).")
    private int history = 5_000;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "Of each of the five stretches of the cluster under load (default: 30).")
    private int seconds = 30;

    @Option(
            names = "--rate",
            defaultValue = "2000",
            description = "Posts a second that the cluster is put under (default: 2000).")
    private int rate = 2_000;

    @Option(
            names = "--on-roster",
            defaultValue = "100",
            description = "Of a hundred of their authors so many are on the roster, at least 2 (default: 100).")
    private int onRoster = 100;

    @Option(
            names = "--accounts",
            defaultValue = "0",
            description = "More accounts on the roster of the cluster (default: 0).")
    private int accounts;

    @Option(names = "--quick", description = "A short run that shows that all works; its figures mean nothing.")
    private boolean quick;

    private final Outcome outcome = new Outcome();

    /** What can be measured alone. */
    enum Part {
        THROUGHPUT,
        FLAGS,
        LIVE
    }

    /** Starts it. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ClusterBench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        if (quick) {
            posts = 4_000;
            flags = 500;
            history = 100;
            seconds = 5;
            outcome.meansNothing();
        }
        if (parts.contains(Part.THROUGHPUT)) {
            outcome.begins("topic to store, each job alone, %,d posts".formatted(posts));
            try (Scratch scratch = Scratch.made()) {
                new Throughput(home, posts).measure(scratch, outcome);
            }
        }
        if (parts.contains(Part.FLAGS)) {
            outcome.begins("flags to PostgreSQL");
            flags();
        }
        if (parts.contains(Part.LIVE)) {
            Strain strain = new Strain(rate, onRoster, accounts, seconds);
            outcome.begins("a cluster of processes under " + strain);
            try (Scratch scratch = Scratch.made()) {
                new Live(home, strain).measure(scratch.folder(), outcome);
            }
        }
        outcome.write(home.resolve("bench/target"));
        return outcome.isWhole() ? 0 : 1;
    }

    private void flags() throws IOException, SQLException {
        FlagWrites writes = new FlagWrites(home, flags);
        try (Scratch scratch = Scratch.made();
                LocalDatabase database = LocalDatabase.startedIn(scratch.database())) {
            writes.besideBareRows(database.address(), outcome);
        }
        double little = overHistory(writes, history);
        double much = overHistory(writes, history * TEN_TIMES);
        outcome.atLeast("flags over ten times the history ÷ over one, per CPU second", much / little, GOAL_HISTORY);
    }

    private double overHistory(FlagWrites writes, int cases) throws IOException, SQLException {
        try (Scratch scratch = Scratch.made()) {
            seed(scratch.folder(), cases);
            try (LocalDatabase database = LocalDatabase.startedIn(scratch.database())) {
                return writes.overHistory(database.address(), cases, outcome);
            }
        }
    }

    private void seed(Path folder, int cases) throws IOException {
        int code = new CommandLine(new SeedHistory())
                .setOut(new PrintWriter(Writer.nullWriter()))
                .execute("--data=" + folder, "--cases=" + cases, "--posts=" + cases * POSTS_PER_CASE, "--home=" + home);
        if (code != 0) {
            throw new IOException("the history was not made");
        }
    }
}
