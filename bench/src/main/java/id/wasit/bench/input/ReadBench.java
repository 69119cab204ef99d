package id.wasit.bench.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
    public Integer call() throws IOException {
        System.out.printf("%-44s %12s %12s%n", "per second of thread CPU", "parser", "ours");
        try (ReadingFiles files = new ReadingFiles()) {
            tell(
                    "4CAT rows: fastcsv, and with the gate",
                    ReadingFiles.ROWS,
                    Pair.measured(files::takenApart, files::sifted),
                    GOAL_FILES);
        }
        ReadingPages read = new ReadingPages(pages == null ? defaultPages() : pages);
        tell(
                read.count() + " pages: jsoup, and with the article",
                read.count(),
                Pair.measured(read::parsed, read::read),
                GOAL_PAGES);
        return 0;
    }

    private Path defaultPages() {
        Path real = home.resolve("../shared/eval/html-indonesian/pages").normalize();
        return Files.isDirectory(real) ? real : home.resolve("samples/site");
    }

    private static void tell(String what, int units, Pair pair, double goal) {
        System.out.printf(
                Locale.ROOT,
                "%-44s %,12.0f %,12.0f   cost ÷ parser %.2f (goal ≤ %.1f)%s%n",
                what,
                units * NANOS / pair.plain(),
                units * NANOS / pair.ours(),
                pair.ratio(),
                goal,
                pair.ratio() > goal ? " missed" : "");
    }
}
