package id.wasit.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.Stage;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Verdict;
import id.wasit.store.flags.Holds;
import id.wasit.store.quality.Recall;
import id.wasit.store.retention.RetentionTerms;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Lock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two things at the same moment: one has begun and not ended when the other starts. What ends first is seen by the other. */
class MeanwhileIT extends OneFlaggedPost {
    private static final Duration LONG = Duration.ofMinutes(3);

    @Test
    void holdThatIsBeingPlacedKeepsTheCaseFromTheEndOfItsTime() throws SQLException {
        store.flags().write(List.of(flag));
        int version = store.cases().open(key, "sari").row().version();
        store.cases().decide(new Decision(key, version, "sari", Verdict.BENIGN, null, "mengutip berita", null));
        test.clock.add(Duration.ofDays(91));

        int gone = whileUnderWay(
                this::hold, () -> store.retention(RetentionTerms.DEFAULT).run().cases());

        assertEquals(0, gone);
        assertEquals(List.of(TEXT), texts());
        assertEquals(List.of("0"), test.ask("SELECT count(*) FROM wasit.cases WHERE expired_at IS NOT NULL"));
        assertEquals(List.of("0"), test.ask("SELECT count(*) FROM wasit.ledger WHERE kind = 'retention'"));
    }

    @Test
    void holdThatIsBeingPlacedKeepsTheTextThatWasTakenBack() throws SQLException {
        takenBackAfterOpening();
        test.clock.add(Holds.GRACE.plusHours(1));

        int gone = whileUnderWay(this::hold, () -> store.holds().enforce());

        assertEquals(0, gone);
        assertEquals(List.of(TEXT), texts());
    }

    @Test
    void sampleOfAPostThatIsBeingTakenBackIsNotKept() throws SQLException {
        Recall recall = store.quality().recall();
        recall.set("wati", new Recall.Setting(Recall.MOST_PER_MILLE, 14));
        Post drawn = IntStream.range(0, 1_000)
                .mapToObj(i -> Made.post("s" + i, "a1", "1", TEXT))
                .filter(post -> Recall.drawable(post.id()))
                .findFirst()
                .orElseThrow();

        int kept = whileUnderWay(
                connection -> takeBack(connection, drawn.id().id()), () -> recall.sampled(List.of(drawn)));

        assertEquals(0, kept);
        assertEquals(List.of("0"), test.ask("SELECT count(*) FROM wasit.recall_samples"));
    }

    @Test
    void excerptOfAnItemThatIsBeingTakenBackIsNotKept() throws SQLException {
        Rejected rejected = new Rejected(Stage.DETECT, flag.post().id().key(), "gagal", TEXT, test.clock.instant());

        boolean unused = whileUnderWay(connection -> takeBack(connection, "1"), () -> {
            store.rejected().write(List.of(rejected));
            return true;
        });

        assertEquals(List.of("1"), test.ask("SELECT count(*) FROM wasit.rejected WHERE excerpt IS NULL"));
        assertEquals(List.of("0"), test.ask("SELECT count(*) FROM wasit.rejected WHERE excerpt IS NOT NULL"));
    }

    /** Begins the first, starts the second, ends the first when the second waits for it, and gives what the second gave. */
    private <T> T whileUnderWay(Database.Task first, Supplier<T> second) throws SQLException {
        try (Connection connection = test.pool.getConnection()) {
            connection.setAutoCommit(false);
            first.on(connection);
            CompletableFuture<T> waiting = CompletableFuture.supplyAsync(second);
            await().atMost(LONG).until(() -> waiting.isDone() || waits());
            boolean tooEarly = waiting.isDone();
            connection.commit();
            connection.setAutoCommit(true);
            assertTrue(!tooEarly, "it did not wait for what was under way");
            return waiting.join();
        }
    }

    private boolean waits() throws SQLException {
        return test.ask(
                        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
                .contains("1");
    }

    private void hold(Connection connection) throws SQLException {
        run(connection, "SELECT 1 FROM wasit.cases WHERE key = '" + key + "' FOR UPDATE");
        run(
                connection,
                "INSERT INTO wasit.evidence_holds (case_key, holder, basis, placed_at, until) VALUES ('" + key
                        + "', 'sari', 'Ps 454 UU 7/2017', '" + test.clock.instant() + "', '"
                        + test.clock.instant().plus(Duration.ofDays(30)) + "')");
    }

    private void takeBack(Connection connection, String item) throws SQLException {
        Lock.RETRACTIONS.take(connection);
        run(
                connection,
                "INSERT INTO wasit.retractions (id, kind, source, account, item, at, recorded_at) VALUES"
                        + " (gen_random_uuid(), 'DELETED', 'contohgram', '" + Made.ACCOUNT + "', '" + item
                        + "', now(), now())");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
