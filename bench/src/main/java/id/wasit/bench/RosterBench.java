package id.wasit.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast the gate finds an account, and what an account costs in memory. Use it through {@code bench/roster}. */
@Command(
        name = "bench/roster",
        mixinStandardHelpOptions = true,
        description = "Measures the look-up of the roster gate beside a HashMap.")
public final class RosterBench implements Callable<Integer> {
    private static final double GOAL_NANOS = 100;
    private static final double GOAL_BYTES = 24;

    @Option(names = "--accounts", defaultValue = "6000000", description = "How many are in (default: 6000000).")
    private int accounts = 6_000_000;

    @Option(names = "--home", required = true, hidden = true)
    private Path home = Path.of(".");

    private final List<Goal> goals = new ArrayList<>();

    /** Starts it. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RosterBench()).execute(arguments));
    }

    @Override
    public Integer call() throws RunnerException, IOException {
        tell("memory", "roster", bytesPerAccount(() -> FindingAccounts.roster(accounts)), "bytes", GOAL_BYTES);
        tell("memory", "HashMap", bytesPerAccount(() -> FindingAccounts.map(accounts)), "bytes", GOAL_BYTES);
        tell("memory", "keys", FindingAccounts.bytesOfKeys(accounts), "bytes", GOAL_BYTES);
        Map<String, Double> question = new HashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(FindingAccounts.class.getName())
                        .param("accounts", String.valueOf(accounts))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            tell(result, question);
        }
        new ClosingTable(home.resolve("bench/target")).lay("roster", goals);
        return 0;
    }

    /** The cost of making the question comes first and is taken off the others. */
    private void tell(RunResult result, Map<String, Double> question) {
        String who = result.getParams().getParam("who");
        String subject = result.getParams().getParam("subject");
        Statistics nanos = result.getPrimaryResult().getStatistics();
        if (subject.equals("nothing")) {
            question.put(who, nanos.getPercentile(50));
        }
        double own = nanos.getPercentile(50) - (subject.equals("nothing") ? 0 : question.getOrDefault(who, 0.0));
        tell(who, subject, own, "ns", GOAL_NANOS);
    }

    /** What stands beside the roster has no goal. */
    private void tell(String what, String subject, double figure, String unit, double goal) {
        System.out.printf(Locale.ROOT, "%-10s %-8s %8.1f %s (goal %.0f)%n", what, subject, figure, unit, goal);
        String title = "%s of %,d accounts: %s".formatted(what, accounts, subject);
        goals.add(
                subject.equals("roster")
                        ? Goal.atMost(title, figure, goal, " " + unit)
                        : Goal.told(title, figure, " " + unit));
    }

    private double bytesPerAccount(Supplier<Object> built) {
        long before = used();
        Object kept = built.get();
        double bytes = (double) (used() - before) / accounts;
        return kept.hashCode() == 0 ? bytes : bytes;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
