package id.wasit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs every subject and prints the table. Use it through {@code bench/run}. */
@Command(
        name = "bench/run",
        mixinStandardHelpOptions = true,
        description = "Measures the detector beside a floor and a peer.")
public final class Bench implements Callable<Integer> {
    private static final double WARM_UP = 5.5;
    private static final double QUICK_WARM_UP = 2;

    @Option(names = "--quick", description = "Shorter, with wider errors.")
    private boolean quick;

    @Option(
            names = "--rounds",
            defaultValue = "1",
            description = "How often all subjects take their turn (default: 1).")
    private int rounds = 1;

    @Option(names = "--subjects", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}")
    private List<Subjects> subjects = List.of(Subjects.values());

    @Option(
            names = "--corpus",
            split = ",",
            description = "generated, stream, real (default: all, real where it is at hand).")
    private List<String> corpora = List.of(Corpus.GENERATED, Corpus.STREAM, Corpus.REAL);

    @Option(names = "--posts", defaultValue = "10000", description = "How many posts are generated (default: 10000).")
    private int count = 10_000;

    @Option(names = "--home", defaultValue = ".", description = "The folder of the project.")
    private Path home = Path.of(".");

    @Option(
            names = "--real-posts",
            description = "The folder of the real posts (default: ../shared/eval beside the project).")
    private Path realPosts = Path.of("");

    private final Scoreboard scoreboard = new Scoreboard();
    private final List<RunResult> results = new ArrayList<>();

    /** Starts it. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws RunnerException, IOException {
        Path real = realPosts.toString().isEmpty() ? home.resolve("../shared/eval") : realPosts;
        List<String> there = corpora.stream()
                .filter(name -> !name.equals(Corpus.REAL) || Corpus.hasReal(real))
                .toList();
        for (int round = 0; round < rounds; round++) {
            for (String corpus : there) {
                boolean stream = corpus.equals(Corpus.STREAM);
                run(corpus, real, "all", stream ? withoutTerms() : subjects);
                if (subjects.contains(Subjects.SHIPPED) && !stream) {
                    run(corpus, real, "silent", List.of(Subjects.SHIPPED));
                    run(corpus, real, "raised", List.of(Subjects.SHIPPED));
                }
            }
        }
        Path json = home.resolve("bench/target/benchmarks.json");
        Files.createDirectories(json.getParent());
        ResultFormatFactory.getInstance(ResultFormatType.JSON, json.toString()).writeOut(results);
        for (String corpus : there) {
            System.out.println(scoreboard.shown(Corpus.named(corpus, count, real)));
            Bars picture = new Bars("posts per second of thread CPU, " + corpus + " posts", scoreboard.speeds(corpus));
            Files.writeString(json.resolveSibling("benchmarks-" + corpus + ".svg"), picture.svg());
        }
        new ClosingTable(home.resolve("bench/target")).lay("detector", scoreboard.goals(there));
        System.out.println("All figures and a picture of each table: " + json.getParent());
        return 0;
    }

    /** A stream is about new words: how many terms wait for them matters little. */
    private List<Subjects> withoutTerms() {
        return subjects.stream().filter(subject -> !subject.drawsTerms()).toList();
    }

    private void run(String corpus, Path real, String posts, List<Subjects> which) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(ReadingPosts.class.getName())
                .param("subject", which.stream().map(Subjects::name).toArray(String[]::new))
                .param("corpus", corpus)
                .param("posts", posts)
                .param("count", String.valueOf(count))
                .param("warmUp", String.valueOf(quick ? QUICK_WARM_UP : WARM_UP))
                .param("lexicons", home.resolve("lexicons").toString())
                .param("realPosts", real.toString())
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (quick) {
            options.measurementIterations(3)
                    .measurementTime(TimeValue.milliseconds(500))
                    .warmupIterations(0);
        }
        System.err.println("measuring on " + corpus + " posts (" + posts + "): " + Arrays.toString(which.toArray()));
        List<RunResult> done = List.copyOf(new Runner(options.build()).run());
        scoreboard.add(done);
        results.addAll(done);
    }
}
