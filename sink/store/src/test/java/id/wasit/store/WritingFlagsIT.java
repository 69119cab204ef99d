package id.wasit.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Flag;
import id.wasit.model.Strength;
import id.wasit.store.cases.CaseCard;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Lane;
import id.wasit.store.cases.Verdict;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.flags.Written;
import id.wasit.store.leads.LeadState;
import id.wasit.store.leads.Story;
import id.wasit.store.queue.Order;
import id.wasit.store.queue.QueueFilter;
import id.wasit.store.sql.StoreFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WritingFlagsIT {
    private final TestStore test = TestStore.fresh().withPeople();
    private final Store store = test.store;

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void flagComesBackAsItWasWritten() {
        Flag flag = Made.flag("1", "Ayo coblos Arga-Sekar ✌️");

        store.flags().write(List.of(flag));
        CaseCard card = store.cases().card(FlagTable.caseKey(flag), "sari");

        assertEquals(flag, card.flags().get(0).flag());
        assertEquals(CaseState.NEW, card.row().state());
        assertEquals(
                Duration.ofDays(7),
                Duration.between(card.row().knownAt(), card.row().dueAt()));
    }

    @Test
    void sameBatchTwiceIsOneCaseAndOneLedgerRow() throws SQLException {
        List<Flag> batch = List.of(Made.flag("1", "Ayo"), Made.flag("2", "Ayo"), Made.flag("1", "Ayo"));

        Written first = store.flags().write(batch);
        Written second = store.flags().write(batch);

        assertEquals(new Written(2, 1), first);
        assertEquals(new Written(0, 3), second);
        assertEquals(List.of("2"), test.ask("SELECT count(*) FROM wasit.ledger WHERE kind = 'flag'"));
        assertEquals(List.of("2"), test.ask("SELECT sum(posts) FROM wasit.cases"));
    }

    @Test
    void nearDuplicatesOfOneAccountAreOneCaseWithTheStrongestInFront() {
        Flag weak = Made.flag("1", "a1", "Ayo coblos", "same", Strength.WEAK, 1.5);
        Flag strong = Made.flag("2", "a1", "Ayo coblos!", "same", Strength.STRONG, 4.0);
        Flag ofAnother = Made.flag("3", "a2", "Ayo coblos", "same", Strength.WEAK, 1.5);

        store.flags().write(List.of(weak, ofAnother));
        store.flags().write(List.of(strong));
        CaseRow row = store.cases().card(FlagTable.caseKey(weak), "sari").row();

        assertEquals(2, row.posts());
        assertEquals(Strength.STRONG, row.strength());
        assertEquals(2, store.queue().counts("wati").get(Lane.TRIAGE));
    }

    @Test
    void whatFollowsACaseHoldsForEveryCaseOfABatch() throws SQLException {
        Flag first = Made.flag("1", "a1", "Ayo coblos", "same", Strength.WEAK, 1.5);
        Flag other = Made.flag("2", "a2", "Jangan lupa datang", "other", Strength.WEAK, 1.5);
        Flag stronger = Made.flag("3", "a1", "Ayo coblos sekarang!", "same", Strength.STRONG, 4.0);

        store.flags().write(List.of(first, other));
        store.flags().write(List.of(stronger));

        assertEquals(
                List.of("t", "t"),
                test.ask(
                        "SELECT c.lexicon = f.lexicon AND c.target IS NOT DISTINCT FROM n.target AND c.turn_at = c.due_at - c.head_start"
                                + " AND w.open AND w.words = wasit.words_of(c.key) AND w.words <> ''"
                                + " FROM wasit.cases c JOIN wasit.flags f ON f.post_id = c.lead_post"
                                + " JOIN wasit.findings n ON n.post_id = c.lead_post AND n.no = 0 JOIN wasit.case_words w ON w.case_key = c.key"));
        assertEquals(
                List.of(FlagTable.caseKey(first), FlagTable.caseKey(other), FlagTable.caseKey(first)).stream()
                        .sorted()
                        .toList(),
                test.ask("SELECT case_key FROM wasit.case_changes ORDER BY case_key"));
    }

    @Test
    void replayAfterADecisionReopensNothing() throws SQLException {
        Flag flag = Made.flag("1", "Ayo coblos");
        store.flags().write(List.of(flag));
        String key = FlagTable.caseKey(flag);
        int version = store.cases().open(key, "sari").row().version();
        store.cases().decide(new Decision(key, version, "sari", Verdict.BENIGN, null, "kutipan berita", null));
        List<String> ledger = test.ask("SELECT count(*) FROM wasit.ledger");

        store.flags().write(List.of(flag));

        assertEquals(ledger, test.ask("SELECT count(*) FROM wasit.ledger"));
        assertEquals(CaseState.CLOSED, store.cases().card(key, "sari").row().state());
        assertEquals(0, store.queue().counts("wati").get(Lane.TRIAGE));
    }

    @Test
    void newPostOfADecidedCaseJoinsItAndDecidesNothing() {
        Flag first = Made.flag("1", "a1", "Ayo coblos", "same", Strength.STRONG, 3);
        store.flags().write(List.of(first));
        String key = FlagTable.caseKey(first);
        int version = store.cases().open(key, "sari").row().version();
        store.cases().decide(new Decision(key, version, "sari", Verdict.BENIGN, null, "kutipan", null));

        store.flags().write(List.of(Made.flag("2", "a1", "Ayo coblos", "same", Strength.STRONG, 9)));
        CaseRow row = store.cases().card(key, "sari").row();

        assertEquals(CaseState.CLOSED, row.state());
        assertEquals(2, row.posts());
        assertEquals(3.0, row.score());
    }

    @Test
    void twoWritersOfTheSameFlagsLoseAndDoubleNothing() throws Exception {
        List<Flag> flags = IntStream.range(0, 600)
                .mapToObj(i -> Made.flag("i" + i, "a" + i % 7, "Ayo " + i, "f" + i % 50, Strength.MEDIUM, i % 5))
                .toList();
        ExecutorService writers = Executors.newFixedThreadPool(4);

        List<Future<Integer>> done = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            done.add(writers.submit(writer(flags, writer)));
        }
        int added = 0;
        for (Future<Integer> future : done) {
            added += future.get();
        }
        writers.shutdown();

        assertEquals(600, added);
        assertEquals(List.of("600"), test.ask("SELECT count(*) FROM wasit.flags"));
        assertEquals(List.of("600"), test.ask("SELECT sum(posts) FROM wasit.cases"));
        assertEquals(List.of("600"), test.ask("SELECT count(*) FROM wasit.ledger WHERE kind = 'flag'"));
        assertNull(store.ledger().verify().fault());
    }

    private Callable<Integer> writer(List<Flag> flags, int seed) {
        return () -> {
            List<Flag> shuffled = new ArrayList<>(flags);
            Collections.shuffle(shuffled, new Random(seed));
            int added = 0;
            for (int from = 0; from < shuffled.size(); from += 50) {
                added += store.flags().write(shuffled.subList(from, from + 50)).added();
            }
            return added;
        };
    }

    @Test
    void connectionKilledInTheMiddleLeavesNothingBehind() throws Exception {
        List<Flag> flags = List.of(Made.flag("1", "Ayo"), Made.flag("2", "Ayo"));
        ExecutorService writer = Executors.newSingleThreadExecutor();
        Future<Written> attempt;
        try (Connection holder = test.pool.getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            // The writer has written everything but its ledger rows when it waits here.
            statement.executeQuery("SELECT no FROM wasit.ledger_head FOR UPDATE");
            attempt = writer.submit(() -> store.flags().write(flags));
            killWhoWaits();
            holder.rollback();
        }

        assertTrue(assertThrows(Exception.class, attempt::get).getCause() instanceof StoreFailure);
        assertEquals(List.of("0"), test.ask("SELECT count(*) FROM wasit.posts"));
        assertEquals(new Written(2, 0), store.flags().write(flags));
        assertNull(store.ledger().verify().fault());
        writer.shutdown();
    }

    private void killWhoWaits() throws Exception {
        String waiting =
                "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        await().atMost(Duration.ofMinutes(3)).until(() -> !test.ask(waiting).isEmpty());
        assertEquals(
                1,
                test.ask("SELECT pg_terminate_backend(pid) FROM (" + waiting + ") w")
                        .size());
    }

    @Test
    void textsThatPostgresRefusesAreKeptWithTheirLength() {
        Flag broken = Made.flag("1", "Ayo\u0000 coblos \uD83D!");

        store.flags().write(List.of(broken));
        Flag kept = store.cases()
                .card(FlagTable.caseKey(broken), "sari")
                .flags()
                .get(0)
                .flag();

        assertEquals("Ayo\uFFFD coblos \uFFFD!", kept.post().text());
        assertEquals(broken.post().text().length(), kept.post().text().length());
    }

    @Test
    void veryLongIdsAndTextsAreNoObstacle() {
        Flag big = Made.flag("x".repeat(6_000), "kata ".repeat(400_000));

        store.flags().write(List.of(big));

        assertEquals(
                1,
                store.queue()
                        .page("wati", QueueFilter.of(Lane.TRIAGE), Order.CLOCK, null, 10)
                        .cases()
                        .size());
        assertEquals(
                FlagTable.caseKey(big),
                store.flags().caseOf("contohgram", "x".repeat(6_000)).orElseThrow());
    }

    @Test
    void leadsAreWrittenOnceAndComeBack() {
        var lead = Made.lead("n1", "Camat hadir di panggung");

        store.flags().writeLeads(List.of(lead));
        Written again = store.flags().writeLeads(List.of(lead));

        assertEquals(new Written(0, 1), again);
        assertEquals(
                List.of(new Story(1, LeadState.NEW, lead, List.of(), false)),
                store.leads().stories("wati", LeadState.NEW, 0, 10));
    }
}
