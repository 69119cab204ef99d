package id.wasit.store.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Flag;
import id.wasit.model.Strength;
import id.wasit.store.Made;
import id.wasit.store.Store;
import id.wasit.store.TestStore;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Lane;
import id.wasit.store.cases.Step;
import id.wasit.store.cases.Verdict;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.roster.RosterImport;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueueIT {
    private final TestStore test = TestStore.fresh().withPeople();
    private final Store store = test.store;

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void soonestDeadlineThenStrongestComesFirst() {
        Flag weakEarly = at(Made.flag("1", "x1", "satu", "f1", Strength.WEAK, 1), -2);
        Flag strongEarly = at(Made.flag("2", "x2", "dua", "f2", Strength.STRONG, 3), -2);
        Flag strongLate = at(Made.flag("3", "x3", "tiga", "f3", Strength.STRONG, 9), 0);
        store.flags().write(List.of(strongLate, weakEarly, strongEarly));

        assertEquals(List.of("dua", "satu", "tiga"), excerpts(page(QueueFilter.of(Lane.TRIAGE), Order.CLOCK)));
        assertEquals(List.of("tiga", "dua", "satu"), excerpts(page(QueueFilter.of(Lane.TRIAGE), Order.STRENGTH)));
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void pagesTogetherAreTheWholeLaneOnce(Order order) {
        store.flags()
                .write(IntStream.range(0, 57)
                        .mapToObj(
                                i -> Made.flag("i" + i, "o" + i, "Ayo " + i, "f" + i, Strength.values()[i % 3], i % 4))
                        .toList());

        List<String> seen = new ArrayList<>();
        String mark = null;
        do {
            QueuePage page = store.queue().page("wati", QueueFilter.of(Lane.TRIAGE), order, mark, 10);
            page.cases().forEach(row -> seen.add(row.key()));
            mark = page.next();
        } while (mark != null);

        assertEquals(57, seen.size());
        assertEquals(57, new HashSet<>(seen).size());
    }

    @Test
    void everyFilterNarrows() {
        store.roster()
                .replace(new RosterImport(
                        List.of(Made.entry("a1", "p-1", "Dinas Satu")), List.of(), "wasit", "roster.csv"));
        store.flags()
                .write(List.of(
                        Made.flag("1", "Mari mendukung pasangan satu"),
                        Made.flag("2", "x2", "Selamat pagi", "f2", Strength.WEAK, 1)));
        QueueFilter all = QueueFilter.of(Lane.TRIAGE);

        assertEquals(2, page(all, Order.CLOCK).size());
        assertEquals(1, count(Strength.WEAK, null, null, null));
        assertEquals(1, count(null, "Dinas Satu", null, null));
        assertEquals(2, count(null, null, "contohgram", null));
        assertEquals(0, count(null, null, "lain", null));
        assertEquals(1, count(null, null, null, "dukungan"), "found by the stem of mendukung");
        assertEquals(1, count(null, null, null, "\"selamat pagi\""));
        assertEquals(0, count(null, null, null, "pasangan -satu"));
        assertEquals(
                List.of("Dinas Satu"),
                List.copyOf(store.queue().choices("wati", Lane.TRIAGE).units().keySet()));
        assertEquals(2, store.queue().choices("wati", Lane.TRIAGE).sources().get("contohgram"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' OR '1'='1",
                "'; DROP TABLE wasit.cases; --",
                "x' UNION SELECT nip FROM wasit.person_nips --",
                "\\'; DELETE FROM wasit.flags; --",
                "$$; SELECT pg_sleep(10); $$",
                "!!! & | ( :* <-> \u0000",
                "%"
            })
    void sqlInAFilterIsJustAWordThatNothingHas(String attempt) throws SQLException {
        store.flags().write(List.of(Made.flag("1", "Ayo coblos")));
        for (QueueFilter filter : List.of(
                new QueueFilter(Lane.TRIAGE, null, attempt, null, null, null, null, null, null),
                new QueueFilter(Lane.TRIAGE, null, null, null, attempt, null, null, null, null),
                new QueueFilter(Lane.TRIAGE, null, null, null, null, attempt, null, null, null),
                new QueueFilter(Lane.TRIAGE, null, null, null, null, null, attempt, null, null),
                new QueueFilter(Lane.TRIAGE, null, null, null, null, null, null, attempt, null),
                new QueueFilter(Lane.TRIAGE, null, null, null, null, null, null, null, attempt))) {

            assertEquals(List.of(), page(filter, Order.CLOCK), filter.toString());
        }

        assertThrows(IllegalArgumentException.class, () -> store.queue()
                .page("wati", QueueFilter.of(Lane.TRIAGE), Order.CLOCK, attempt, 10));
        assertEquals(List.of(), store.flags().caseOf(attempt, attempt).stream().toList());
        assertEquals(List.of("1"), test.ask("SELECT count(*) FROM wasit.cases"));
        assertEquals(List.of("1"), test.ask("SELECT count(*) FROM wasit.flags"));
    }

    @Test
    void twoPeopleNeverHoldTheSameCase() throws Exception {
        store.flags()
                .write(IntStream.range(0, 40)
                        .mapToObj(i -> Made.flag("i" + i, "o" + i, "Ayo " + i, "f" + i, Strength.STRONG, 3))
                        .toList());
        ExecutorService people = Executors.newFixedThreadPool(2);

        List<Callable<List<CaseRow>>> claims =
                List.of(() -> store.queue().claim("sari", Lane.TRIAGE, 20, Duration.ofMinutes(5)), () -> store.queue()
                        .claim("budi", Lane.TRIAGE, 20, Duration.ofMinutes(5)));
        Set<String> held = new HashSet<>();
        for (Future<List<CaseRow>> claim : people.invokeAll(claims)) {
            claim.get().forEach(row -> assertTrue(held.add(row.key())));
        }
        people.shutdown();

        assertEquals(40, held.size());
        assertTrue(store.queue().next("wati", Lane.TRIAGE).isEmpty());
    }

    @Test
    void claimEndsByItselfAndNextKeepsWhatIsHeld() {
        store.flags().write(List.of(Made.flag("1", "Ayo"), Made.flag("2", "x2", "Ayo", "f", Strength.WEAK, 1)));

        CaseRow mine = store.queue().next("sari", Lane.TRIAGE).orElseThrow();
        CaseRow again = store.queue().next("sari", Lane.TRIAGE).orElseThrow();
        CaseRow theirs = store.queue().next("budi", Lane.TRIAGE).orElseThrow();
        store.queue().release("budi");
        test.clock.forward(Duration.ofMinutes(11));
        CaseRow afterwards = store.queue().next("budi", Lane.TRIAGE).orElseThrow();

        assertEquals(mine.key(), again.key());
        assertTrue(!theirs.key().equals(mine.key()));
        assertEquals(mine.key(), afterwards.key());
    }

    @Test
    void secondReaderGetsItAfterTheUndoWindowAndTheFirstNever() {
        Flag flag = Made.flag("1", "Ayo");
        store.flags().write(List.of(flag));
        String key = FlagTable.caseKey(flag);
        int version = store.cases().open(key, "sari").row().version();
        store.cases().decide(new Decision(key, version, "sari", Verdict.INDICATION, "ajakan_memilih", "ajakan", null));
        store.cases().decideIdentity(new Step(key, version + 1, "sari", "pernyataan pemilik", null), true);

        assertTrue(store.queue().next("budi", Lane.SECOND).isEmpty(), "the first may still take it back");
        test.clock.forward(Duration.ofSeconds(11));

        assertTrue(store.queue().next("sari", Lane.SECOND).isEmpty());
        assertEquals(key, store.queue().next("budi", Lane.SECOND).orElseThrow().key());
    }

    @Test
    void skippedCaseComesToOthersOnly() {
        Flag flag = Made.flag("1", "Ayo");
        store.flags().write(List.of(flag));
        String key = FlagTable.caseKey(flag);
        int version = store.cases().open(key, "sari").row().version();

        CaseRow row = store.cases().decide(new Decision(key, version, "sari", Verdict.SKIP, null, "lewati", null));
        test.clock.forward(Duration.ofSeconds(11));

        assertEquals(CaseState.TRIAGE, row.state());
        assertTrue(store.queue().next("sari", Lane.TRIAGE).isEmpty());
        assertTrue(store.queue().next("budi", Lane.TRIAGE).isPresent());
    }

    @Test
    void nobodyIsHandedACaseOfTheirOwnUnit() {
        store.users().add("dewi", "Dewi Contoh", Set.of(UserRole.REVIEWER), "Dinas Satu", "wasit");
        store.roster()
                .replace(new RosterImport(
                        List.of(Made.entry("a1", "p-1", "Dinas Satu")), List.of(), "wasit", "roster.csv"));
        store.flags().write(List.of(Made.flag("1", "Ayo")));

        assertTrue(store.queue().next("dewi", Lane.TRIAGE).isEmpty());
        assertTrue(store.queue().next("sari", Lane.TRIAGE).isPresent());
    }

    @Test
    void emptyLaneHasOneEmptyPage() {
        QueuePage page = store.queue().page("wati", QueueFilter.of(Lane.SECOND), Order.CLOCK, null, 10);

        assertEquals(List.of(), page.cases());
        assertNull(page.next());
        assertEquals(Set.of(Lane.values()), store.queue().counts("wati").keySet());
    }

    private int count(Strength strength, String unit, String source, String text) {
        return page(new QueueFilter(Lane.TRIAGE, null, null, strength, null, null, unit, source, text), Order.CLOCK)
                .size();
    }

    private List<CaseRow> page(QueueFilter filter, Order order) {
        return store.queue().page("wati", filter, order, null, 100).cases();
    }

    private static List<String> excerpts(List<CaseRow> rows) {
        return rows.stream().map(CaseRow::excerpt).toList();
    }

    private static Flag at(Flag flag, int days) {
        return new Flag(
                flag.post(),
                flag.findings(),
                flag.lexicon(),
                flag.fingerprint(),
                flag.flaggedAt().plus(Duration.ofDays(days)));
    }
}
