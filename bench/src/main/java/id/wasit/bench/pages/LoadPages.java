package id.wasit.bench.pages;

import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.run.DataFolder;
import id.wasit.store.Store;
import id.wasit.store.StorePool;
import id.wasit.store.access.UserRole;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets reviewers work on the pages of a running Wasit. Use it through {@code bench/pages}. */
@Command(
        name = "bench/pages",
        mixinStandardHelpOptions = true,
        description =
                "Reviewers at work on the pages of a running wasit with an invented history; they decide cases without reading.")
public final class LoadPages implements Callable<Integer> {
    private static final int WARM_UP_SECONDS = 20;

    @Option(names = "--data", required = true, description = "The data folder of the running wasit.")
    private Path data = Path.of("");

    @Option(
            names = "--at",
            defaultValue = "http://127.0.0.1:8080",
            description = "Its pages (default: ${DEFAULT-VALUE}).")
    private URI home = URI.create("http://127.0.0.1:8080");

    @Option(names = "--reviewers", defaultValue = "50", description = "How many at once (default: ${DEFAULT-VALUE}).")
    private int reviewers = 50;

    @Option(names = "--seconds", defaultValue = "120", description = "How long (default: ${DEFAULT-VALUE}).")
    private int seconds = 120;

    @Option(
            names = "--pause",
            defaultValue = "5",
            description = "Mean pause of a person between two pages, in seconds (default: ${DEFAULT-VALUE}).")
    private double pause = 5;

    /** How the logins of this run begin. */
    private final String run = "beban-" + UUID.randomUUID().toString().substring(0, 6) + "-";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** Starts it. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LoadPages()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        DatabaseAddress database = LocalDatabase.runningIn(new DataFolder(data.toAbsolutePath()).database())
                .orElseThrow(() -> new CommandLine.ParameterException(
                        command.commandLine(), "no wasit runs on " + data + "; start it first"));
        try (var pool = StorePool.open(database.url(), database.user(), database.password(), 2)) {
            List<Reviewer> people = enter(Store.over(pool), pool);
            work(people.subList(0, 1), 0, WARM_UP_SECONDS);
            report("one reviewer, without pauses", people.subList(0, 1), 0);
            report(reviewers + " reviewers, each with pauses of " + pause + " s", people, pause);
            return compare(people, pool);
        }
    }

    /** What the pages said was kept beside what is there: a difference is a lost or a doubled decision. */
    private int compare(List<Reviewer> people, DataSource pool) throws SQLException {
        int told = people.stream().mapToInt(Reviewer::decided).sum();
        int refused = people.stream().mapToInt(Reviewer::conflicts).sum();
        try (Connection connection = pool.getConnection();
                PreparedStatement kept = connection.prepareStatement(
                        "SELECT count(*), count(DISTINCT case_key) FROM wasit.case_moves WHERE actor LIKE ? AND verdict IS NOT NULL")) {
            kept.setString(1, run + "%");
            try (ResultSet row = kept.executeQuery()) {
                row.next();
                say("\ndecisions told as kept " + told + ", stored " + row.getInt(1) + ", cases " + row.getInt(2)
                        + "; refused " + refused);
                return told == row.getInt(1) && row.getInt(1) == row.getInt(2) ? 0 : 1;
            }
        }
    }

    private List<Reviewer> enter(Store store, DataSource pool) throws Exception {
        List<Reviewer> people = new ArrayList<>();
        for (int i = 0; i < reviewers; i++) {
            String login = run + i;
            store.users().add(login, login, Set.of(UserRole.REVIEWER), null, "bench");
            String token =
                    store.users().invite(login, Duration.ofHours(1), "bench").token();
            // All of them enter from one address within a minute, which no office does.
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM wasit.request_counts");
            }
            Reviewer reviewer = new Reviewer(home, new SplittableRandom(i));
            reviewer.enter(login, token, UUID.randomUUID().toString());
            people.add(reviewer);
        }
        return people;
    }

    private void report(String title, List<Reviewer> people, double pauses) throws Exception {
        ServerTimes before = ServerTimes.of(home);
        Timings timings = new Timings();
        people.forEach(reviewer -> reviewer.keepTimesIn(timings));
        work(people, pauses, seconds);
        say("\n" + title + ", " + seconds + " s; as the browser waits");
        timings.lines().forEach(this::say);
        say("failed: " + timings.failures());
        say("as the server counts");
        ServerTimes.of(home).since(before).forEach(this::say);
    }

    private static void work(List<Reviewer> people, double pauses, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        people.forEach(reviewer -> threads.execute(() -> workUntil(end, reviewer, pauses)));
        threads.shutdown();
        if (!threads.awaitTermination(seconds + 60L, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a page did not answer within a minute");
        }
    }

    private static void workUntil(long end, Reviewer reviewer, double pauses) {
        SplittableRandom random = new SplittableRandom();
        try {
            while (System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(Math.round(-Math.log(1 - random.nextDouble()) * pauses * 1000));
                reviewer.workOrCount();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(String line) {
        command.commandLine().getOut().println(line);
        command.commandLine().getOut().flush();
    }
}
