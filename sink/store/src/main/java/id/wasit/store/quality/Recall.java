package id.wasit.store.quality;

import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.Retraction;
import id.wasit.store.access.Scope;
import id.wasit.store.access.Users;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.posts.Posts;
import id.wasit.store.posts.TakenBack;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Lock;
import id.wasit.store.sql.Rows;
import id.wasit.store.statistics.Outcome;
import id.wasit.store.statistics.Tally;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the detector misses: a sample of posts of the roster without a flag, kept only when the office has turned it on, without author and
 * address, until somebody has read it or its time is over. Which posts are drawn follows from their ids, so a replay draws no others.
 */
public final class Recall {
    /** The largest sample, of a thousand posts. */
    public static final int MOST_PER_MILLE = 100;

    private static final String READ = """
            SELECT count(*) AS read, count(*) FILTER (WHERE sign) AS signs, coalesce(sum(1000.0 / per_mille), 0) AS posts
            FROM wasit.recall_samples WHERE read_at IS NOT NULL
            """;

    private static final int LOTS = 1_000;
    private static final int HEX = 16;
    private static final int DIGITS = 7;

    private final Database database;
    private final Ledger ledger;

    Recall(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * What the office decided.
     *
     * @param perMille how many of a thousand posts are kept; 0 for none
     * @param keptDays after how many days an unread text goes
     */
    public record Setting(int perMille, int keptDays) {}

    /**
     * A post to read, without whose it is.
     *
     * @param id of the sample
     * @param text what it says
     * @param region where its author works, if known
     * @param contest contest of the author, if known
     */
    public record Sample(
            String id,
            String text,
            @Nullable String region,
            @Nullable String contest) {}

    /**
     * How much of what there is was found.
     *
     * @param read samples that were read
     * @param signs how many of them hold a sign
     * @param value share of all signs that were flagged
     * @param low lower end of the 95 % interval
     * @param high upper end
     */
    public record Estimate(long read, long signs, double value, double low, double high) {}

    /** Whether a post is drawn at the largest sample: what is not need not be looked at further. */
    public static boolean drawable(PostId id) {
        return lot(id) < MOST_PER_MILLE;
    }

    private static int lot(PostId id) {
        String lot = Hash.sha256("recall " + id.key()).substring(0, DIGITS);
        return Integer.parseInt(lot, HEX) % LOTS;
    }

    /** What holds now. */
    public Setting setting() {
        return database.only(
                "SELECT per_mille, kept_days FROM wasit.recall_setting",
                row -> new Setting(row.integer("per_mille"), row.integer("kept_days")));
    }

    /**
     * Turns the sample on, or off with 0; off, what waits to be read is deleted at once. It stands in the ledger.
     *
     * @throws IllegalArgumentException when a number is out of bounds or the person may no longer work; Indonesian
     */
    public void set(String login, Setting wanted) {
        if (wanted.perMille() < 0
                || wanted.perMille() > MOST_PER_MILLE
                || wanted.keptDays() < 1
                || wanted.keptDays() > 30) {
            throw new IllegalArgumentException(
                    "Cuplikan 0 sampai " + MOST_PER_MILLE + " dari seribu, disimpan 1 sampai 30 hari");
        }
        database.change(connection -> {
            String known = Users.working(connection, login).login();
            Rows.update(
                    connection,
                    "UPDATE wasit.recall_setting SET per_mille = ?, kept_days = ?, changed_by = ?, changed_at = ?",
                    wanted.perMille(),
                    wanted.keptDays(),
                    known,
                    database.now());
            if (wanted.perMille() == 0) {
                Rows.update(connection, "DELETE FROM wasit.recall_samples WHERE read_at IS NULL");
            }
            Map<String, Object> told = Map.of("per_mille", wanted.perMille(), "kept_days", wanted.keptDays());
            ledger.append(connection, List.of(new LedgerDraft("recall_setting", known, null, told)));
        });
    }

    /** Keeps those of the posts that are drawn and were not taken back, as long as the office wants any; gives how many. */
    public int sampled(Collection<Post> posts) {
        Setting setting = setting();
        List<Post> drawn = posts.stream()
                .filter(post ->
                        lot(post.id()) < setting.perMille() && !post.text().isBlank())
                .toList();
        if (drawn.isEmpty()) {
            return 0;
        }
        return database.inTransaction(connection -> {
            Lock.RETRACTIONS.share(connection);
            Set<UUID> takenBack = TakenBack.among(connection, drawn);
            List<@Nullable Object[]> lines = drawn.stream()
                    .filter(post -> !takenBack.contains(Posts.id(post.id())))
                    .map(post -> line(post, setting))
                    .toList();
            Rows.batch(
                    connection,
                    "INSERT INTO wasit.recall_samples (id, item, account, own_text, region, contest, per_mille, taken_at,"
                            + " expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                    lines);
            return lines.size();
        });
    }

    private @Nullable Object[] line(Post post, Setting setting) {
        return new @Nullable Object[] {
            Posts.id(post.id()),
            item(post.id().source(), post.id().id()),
            account(post.author().account()),
            post.text(),
            post.region(),
            post.contest(),
            setting.perMille(),
            database.now(),
            database.now().plus(Duration.ofDays(setting.keptDays()))
        };
    }

    /** The next sample for this person to read; the look stands in the ledger. */
    public Optional<Sample> next(String login) {
        return database.inTransaction(connection -> {
            Scope scope = Users.scope(connection, login);
            Optional<Sample> sample = Rows.one(
                    connection,
                    "SELECT s.id, s.own_text, s.region, s.contest FROM wasit.recall_samples s WHERE s.own_text IS NOT NULL"
                            + " AND s.expires_at > ?" + scope.and("s") + " ORDER BY s.expires_at, s.id LIMIT 1",
                    row -> new Sample(
                            row.text("id"), row.text("own_text"), row.maybeText("region"), row.maybeText("contest")),
                    scope.after(database.now()));
            if (sample.isPresent()) {
                Map<String, Object> told = Map.of("sample", sample.get().id());
                ledger.append(connection, List.of(new LedgerDraft("recall_look", login, null, told)));
            }
            return sample;
        });
    }

    /** Says whether a sample holds a sign; its text goes at once. Nothing happens when somebody else was faster. */
    public void judge(String login, String id, boolean sign) {
        database.change(connection -> {
            Scope scope = Users.scope(connection, login);
            List<@Nullable Object> values = new ArrayList<>(List.of(sign, database.now(), id));
            values.addAll(scope.values());
            int read = Rows.update(
                    connection,
                    "UPDATE wasit.recall_samples s SET sign = ?, read_at = ?, own_text = NULL WHERE s.id = ?::uuid"
                            + " AND s.read_at IS NULL" + scope.and("s"),
                    values.toArray());
            if (read > 0) {
                ledger.append(connection, List.of(new LedgerDraft("recall_read", login, null, Map.of("sample", id))));
            }
        });
    }

    /**
     * Deletes what a source took back, inside the caller's transaction.
     *
     * @throws SQLException when the database refuses
     */
    public static void takeBack(Connection connection, Retraction retraction) throws SQLException {
        String item = retraction.item();
        Rows.update(
                connection,
                "DELETE FROM wasit.recall_samples WHERE read_at IS NULL AND " + (item == null ? "account" : "item")
                        + " = ?",
                item == null ? account(retraction.account()) : item(retraction.source(), item));
    }

    private static UUID item(String source, String item) {
        return Hash.id("recall", source, item);
    }

    private static UUID account(String account) {
        return Hash.id("recall", account);
    }

    /** Deletes what nobody read in time. */
    public int forget() {
        return database.inTransaction(connection -> Rows.update(
                connection,
                "DELETE FROM wasit.recall_samples WHERE read_at IS NULL AND expires_at <= ?",
                database.now()));
    }

    /**
     * How much was found, from the samples that were read and the flags of the same time.
     *
     * @param flagged all flags since the first sample
     */
    public Optional<Estimate> estimate(Tally flagged) {
        Drawn drawn = database.only(READ, row -> new Drawn(row.number("read"), row.number("signs"), row.real("posts")));
        if (drawn.read() == 0 || flagged.read() == 0) {
            return Optional.empty();
        }
        double found = (double) flagged.of(Outcome.CONFIRMED) / flagged.read() * flagged.posts();
        Credible missed = Credible.of(drawn.signs(), drawn.read());
        return Optional.of(new Estimate(
                drawn.read(),
                drawn.signs(),
                found / (found + missed.value() * drawn.posts()),
                found / (found + missed.high() * drawn.posts()),
                found / (found + missed.low() * drawn.posts())));
    }

    /**
     * The samples that were read.
     *
     * @param posts how many posts they stand for
     */
    private record Drawn(long read, long signs, double posts) {}
}
