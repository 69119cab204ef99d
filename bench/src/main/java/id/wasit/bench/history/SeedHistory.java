package id.wasit.bench.history;

import id.wasit.detector.lexicon.Category;
import id.wasit.detector.lexicon.Contest;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.run.DataFolder;
import id.wasit.store.Store;
import id.wasit.store.StorePool;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills an empty database with an invented history. Use it through {@code bench/seed}. */
@Command(
        name = "bench/seed",
        mixinStandardHelpOptions = true,
        description = "Fills the database of an empty data folder with invented cases.")
public final class SeedHistory implements Callable<Integer> {
    /** What the function {@code words_of} makes for one case, for all at once: no index is there to look cases up with. */
    private static final String WORDS = """
            INSERT INTO case_words (case_key, open, words)
            SELECT c.key, c.lane NOT IN ('selesai', 'ditarik'), to_tsvector('words', told.text) FROM cases c JOIN (
                SELECT case_key, string_agg(text, ' ') AS text FROM (
                    SELECT f.case_key, left(coalesce(p.title, '') || ' ' || p.own_text || ' ' || coalesce(p.shared_text, ''), 20000) AS text,
                        row_number() OVER (PARTITION BY f.case_key ORDER BY f.flagged_at, p.id) AS place
                    FROM flags f JOIN posts p ON p.id = f.post_id) posts
                WHERE place <= 10 GROUP BY case_key) told ON told.case_key = c.key
            """;

    @Option(
            names = "--data",
            required = true,
            description = "The data folder, as in the settings; wasit run must not use it now.")
    private Path data = Path.of("");

    @Option(names = "--cases", defaultValue = "1000000", description = "How many cases (default: 1000000).")
    private long cases = 1_000_000;

    @Option(names = "--posts", defaultValue = "5000000", description = "How many posts in them (default: 5000000).")
    private long posts = 5_000_000;

    @Option(names = "--home", defaultValue = ".", hidden = true)
    private Path home = Path.of(".");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** Starts it. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SeedHistory()).execute(arguments));
    }

    @Override
    public Integer call() throws SQLException, IOException {
        DataFolder folder = new DataFolder(data.toAbsolutePath());
        try (DataFolder.Lock lock = folder.tryLock()
                        .orElseThrow(() -> usage(data + " is in use; stop the wasit run that uses it"));
                LocalDatabase database = LocalDatabase.startedIn(folder.database())) {
            fill(database.address());
        }
        return 0;
    }

    private void fill(DatabaseAddress address) throws SQLException, IOException {
        try (var pool = StorePool.open(address.url(), address.user(), address.password(), 2)) {
            Store.over(pool).migrate();
            try (Connection connection = pool.getConnection()) {
                refuseIfUsed(connection);
                load(connection, new Tables(history()));
            }
        }
    }

    private History history() {
        if (cases < 1 || posts < cases) {
            throw usage(
                    "there must be at least one case, and one post for each: " + cases + " cases, " + posts + " posts");
        }
        Lexicon lexicon = LexiconReader.read(home.resolve("lexicons"));
        return new History(
                cases,
                posts,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                lexicon.contests().stream().map(Contest::key).toList(),
                lexicon.categories().stream().map(Category::id).toList());
    }

    private void refuseIfUsed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT 1 FROM wasit.cases LIMIT 1")) {
            if (found.next()) {
                throw usage(data + " holds cases already; give a new folder");
            }
        }
    }

    private void load(Connection connection, Tables tables) throws SQLException, IOException {
        Map<String, Supplier<Stream<List<@Nullable Object>>>> copies = new LinkedHashMap<>();
        copies.put("users (login, name, roles, active, added_at, added_by)", tables::users);
        copies.put("persons (key, name, unit, region)", tables::persons);
        copies.put(
                "posts (id, source, item, version, platform, author_id, handle, account, kind, own_text, url, created_at,"
                        + " observed_at, region, contest, collector, origin, policy_class, raw_sha256, text_sha256, truncated,"
                        + " stored_at)",
                tables::posts);
        copies.put(
                "cases (key, account, platform, handle, person, unit, region, contest, fingerprint, source, lead_post,"
                        + " category, strength, score, urgency, posts, known_at, due_at, due_on, turn_at, lexicon, state, version, disputed)",
                tables::cases);
        copies.put("flags (post_id, case_key, lexicon, fingerprint, flagged_at)", tables::flags);
        copies.put(
                "findings (post_id, no, category, pattern, contest, strength, score, evidence, reasons)",
                tables::findings);
        copies.put(
                "case_moves (case_key, seq, kind, from_state, to_state, disputed, actor, reason, at, verdict, category,"
                        + " detail, severity, basis, grounds)",
                tables::moves);
        List<String> names = Stream.concat(copies.keySet().stream(), Stream.of("case_words "))
                .map(copy -> copy.substring(0, copy.indexOf(' ')))
                .toList();
        try (Statement statement = connection.createStatement()) {
            // Triggers and foreign keys sleep: they judge steps of people, and here nobody took one.
            statement.execute("SET session_replication_role = replica");
            statement.execute("SET search_path = wasit, public");
            statement.execute("SET synchronous_commit = off");
            statement.execute("SET maintenance_work_mem = '1GB'");
            Indexes indexes = Indexes.droppedOf(connection, names);
            for (var copy : copies.entrySet()) {
                Instant began = Instant.now();
                long rows = CopyLines.into(
                        connection, copy.getKey(), copy.getValue().get());
                say(
                        "%,d rows of %s"
                                .formatted(
                                        rows,
                                        copy.getKey().substring(0, copy.getKey().indexOf(' '))),
                        began);
            }
            Instant read = Instant.now();
            say("%,d rows of case_words".formatted(statement.executeUpdate(WORDS)), read);
            for (String index : indexes.names()) {
                Instant began = Instant.now();
                indexes.restore(index);
                say("index " + index, began);
            }
            Instant began = Instant.now();
            statement.execute("VACUUM (ANALYZE)");
            say("statistics", began);
        }
    }

    private void say(String done, Instant began) {
        command.commandLine().getOut().printf("%6d s  %s%n", ChronoUnit.SECONDS.between(began, Instant.now()), done);
        command.commandLine().getOut().flush();
    }

    private CommandLine.ParameterException usage(String problem) {
        return new CommandLine.ParameterException(command.commandLine(), problem);
    }
}
