package id.wasit.bench.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the reading of exports and pages beside the plain parsers. Use it through {@code bench/read}. */
@Command(
        name = "bench/read",
        mixinStandardHelpOptions = true,
        description = "Measures the reading of exports and pages beside fastcsv and jsoup.")
public final class ReadBench implements Callable<Integer> {
    private static final double GOAL_FILES = 1.5;
    private static final double GOAL_PAGES = 2;
    private static final double NANOS = 1e9;
    private static final double MICROS = 1e6;

    @Option(names = "--home", required = true, hidden = true)
    private Path home = Path.of(".");

    @Option(
            names = "--pages",
            description = "Folder with HTML pages (default: real ones where at hand, else the sample).")
    private @Nullable Path pages;

    /** Starts it. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ReadBench()).execute(arguments));
    }

    @Override
    public Integer call() throws RunnerException, IOException {
        System.out.printf("%-24s %12s %12s%n", "per second of wall clock", "median", "best");
        double[] rows = tell(run(new OptionsBuilder().include(ReadingFiles.class.getName())), "rows", NANOS);
        Path folder = pages == null ? defaultPages() : pages;
        int count = ReadingPages.files(folder).size();
        double[] read = tell(
                run(new OptionsBuilder().include(ReadingPages.class.getName()).param("folder", folder.toString())),
                "pages",
                MICROS * count);
        goal("4CAT rows: fastcsv ÷ with the gate", rows, GOAL_FILES);
        goal(count + " pages: jsoup ÷ with the article found", read, GOAL_PAGES);
        return 0;
    }

    private Path defaultPages() {
        Path real = home.resolve("../shared/eval/html-indonesian/pages").normalize();
        return Files.isDirectory(real) ? real : home.resolve("samples/site");
    }

    private static List<RunResult> run(org.openjdk.jmh.runner.options.ChainedOptionsBuilder options)
            throws RunnerException {
        return new ArrayList<>(new Runner(options.shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run());
    }

    /** The medians, the plain parser first. */
    private static double[] tell(List<RunResult> results, String what, double units) {
        return results.stream()
                .mapToDouble(result -> {
                    var time = result.getPrimaryResult().getStatistics();
                    System.out.printf(
                            Locale.ROOT,
                            "%-6s %-17s %,12.0f %,12.0f%n",
                            what,
                            result.getParams().getParam("subject"),
                            units / time.getPercentile(50),
                            units / time.getMin());
                    return time.getPercentile(50);
                })
                .toArray();
    }

    private static void goal(String name, double[] medians, double limit) {
        double ratio = medians[1] / medians[0];
        System.out.printf(
                Locale.ROOT, "%-44s %6.2f (goal ≤ %.1f)%s%n", name, ratio, limit, ratio > limit ? " missed" : "");
    }
}
