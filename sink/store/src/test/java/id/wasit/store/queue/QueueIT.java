package id.wasit.store.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Flag;
import id.wasit.model.Person;
import id.wasit.model.Strength;
import id.wasit.model.TextPart;
import id.wasit.store.Made;
import id.wasit.store.Store;
import id.wasit.store.TestStore;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Ground;
import id.wasit.store.cases.IllegalMove;
import id.wasit.store.cases.Lane;
import id.wasit.store.cases.Severity;
import id.wasit.store.cases.Sign;
import id.wasit.store.cases.Step;
import id.wasit.store.cases.Verdict;
import id.wasit.store.desk.Relation;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.roster.RosterImport;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
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
    private static final Sign SIGN =
            new Sign("ajakan_memilih", Severity.MEDIUM, "SKB D8", List.of(new Ground("p", TextPart.OWN, 0, 3)));

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
        assertEquals(1, count(Facet.STRENGTH, "WEAK"));
        assertEquals(1, count(Facet.UNIT, "Dinas Satu"));
        assertEquals(2, count(Facet.SOURCE, "contohgram"));
        assertEquals(0, count(Facet.SOURCE, "lain"));
        assertEquals(2, count(Facet.STATE, "baru"));
        assertEquals(2, count(Facet.RELEASE, "lex-1"));
        assertEquals(2, count(Facet.DEADLINE, "7"));
        assertEquals(0, count(Facet.DEADLINE, "3"));
        assertEquals(0, count(Facet.DEADLINE, "besok"));
        assertEquals(1, found("dukungan"), "found by the stem of mendukung");
        assertEquals(1, found("\"selamat pagi\""));
        assertEquals(0, found("pasangan -satu"));
        assertEquals(1, found("sélamat"), "accents make no difference");
        assertEquals(1, found("wati", "@AKUN.x2", Search.Where.ACCOUNTS));
        Choices choices = store.queue().choices("wati", Lane.TRIAGE);
        assertEquals(List.of("Dinas Satu"), List.copyOf(choices.of(Facet.UNIT).keySet()));
        assertEquals(2, choices.of(Facet.SOURCE).get("contohgram"));
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
        List<QueueFilter> filters = new ArrayList<>();
        QueueFilter all = QueueFilter.of(Lane.TRIAGE);
        EnumSet.allOf(Facet.class).forEach(facet -> filters.add(all.with(facet, attempt)));
        EnumSet.allOf(Search.Where.class).forEach(where -> filters.add(all.with(new Search(attempt, where))));
        for (QueueFilter filter : filters) {
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
        test.clock.add(Duration.ofMinutes(11));
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
        store.cases().decide(new Decision(key, version, "sari", Verdict.INDICATION, SIGN, "ajakan", null));
        store.cases().decideIdentity(new Step(key, version + 1, "sari", "pernyataan pemilik", null), true);

        assertTrue(store.queue().next("budi", Lane.SECOND).isEmpty(), "the first may still take it back");
        test.clock.add(Duration.ofSeconds(11));

        assertTrue(store.queue().next("sari", Lane.SECOND).isEmpty());
        assertEquals(key, store.queue().next("budi", Lane.SECOND).orElseThrow().key());
    }

    @Test
    void aBatchIsFilledUpOnlyWhenItRunsLowAndComesBackWhenItsReaderLeaves() {
        store.flags()
                .write(IntStream.range(0, 30)
                        .mapToObj(i -> Made.flag("b" + i, "o" + i, "Ayo", "f" + i, Strength.STRONG, 3))
                        .toList());
        store.users().add("tono", "Tono", Set.of(UserRole.REVIEWER), null, "wasit");

        List<CaseRow> first = store.queue().batch("sari", Lane.TRIAGE, 4, 15);
        List<CaseRow> again = store.queue().batch("sari", Lane.TRIAGE, 4, 15);
        List<CaseRow> others = store.queue().batch("budi", Lane.TRIAGE, 4, 20);

        assertEquals(15, first.size());
        assertEquals(
                first.stream().map(CaseRow::key).toList(),
                again.stream().map(CaseRow::key).toList());
        assertEquals(15, others.size());
        assertEquals(List.of(), store.queue().batch("tono", Lane.TRIAGE, 4, 15));
        test.clock.add(Duration.ofMinutes(11));
        assertEquals(15, store.queue().batch("tono", Lane.TRIAGE, 4, 15).size());
    }

    @Test
    void whoDecidesFasterThanAnyCardAsksKeepsTheirBatch() {
        store.flags()
                .write(IntStream.range(0, 3)
                        .mapToObj(i -> Made.flag("w" + i, "w" + i, "Ayo", "w" + i, Strength.STRONG, 3))
                        .toList());
        List<CaseRow> first = store.queue().batch("sari", Lane.TRIAGE, 1, 15);

        test.clock.add(Duration.ofMinutes(9));
        store.queue().batch("sari", Lane.TRIAGE, 1, 15);
        test.clock.add(Duration.ofMinutes(9));

        assertEquals(List.of(), store.queue().batch("budi", Lane.TRIAGE, 1, 15));
        assertEquals(
                first.stream().map(CaseRow::key).toList(),
                store.queue().batch("sari", Lane.TRIAGE, 1, 15).stream()
                        .map(CaseRow::key)
                        .toList());
    }

    @Test
    void whatSomebodyStandsTooCloseToIsNeverHandedToThemNorDecidedByThem() {
        Person person = new Person("p-7", "Rahmat Contoh", null, "Camat", "Kecamatan Satu", "Nusaraya");
        store.roster()
                .replace(new RosterImport(
                        List.of(Made.entry("near", "p-7", "Kecamatan Satu")), List.of(person), "wasit", "r.csv"));
        Flag flag = Made.flag("near", "near", "Ayo", "fn", Strength.STRONG, 3);
        store.flags().write(List.of(flag));
        String key = FlagTable.caseKey(flag);
        store.desk().declare("sari", Relation.Kind.PERSON, "p-7", "sepupu");
        store.desk().declare("budi", Relation.Kind.UNIT, "Kecamatan Satu", "istri bekerja di sana");

        assertTrue(store.queue().next("sari", Lane.TRIAGE).isEmpty());
        assertTrue(store.queue().next("budi", Lane.TRIAGE).isEmpty());
        int version = store.cases().open(key, "wati").row().version();
        Decision decision = new Decision(key, version, "sari", Verdict.BENIGN, null, "kutipan", null);
        assertThrows(IllegalMove.class, () -> store.cases().decide(decision));
        assertThrows(
                SQLException.class,
                () -> test.sql(
                        "INSERT INTO wasit.case_moves (case_key, seq, kind, from_state, to_state, disputed, actor, reason, at,"
                                + " verdict) VALUES ('" + key
                                + "', 2, 'triase', 'triase', 'ditutup_bukan_indikasi', false, 'budi', 'x', now(), 'B')"));
        store.desk().end("sari", store.desk().relations("sari").get(0).id());
        assertEquals(CaseState.CLOSED, store.cases().decide(decision).state());
    }

    @Test
    void aCasePutAsideComesBackAtItsHourAndNotAfterItsTerm() {
        Flag flag = Made.flag("1", "Ayo");
        store.flags().write(List.of(flag));
        String key = FlagTable.caseKey(flag);
        Instant tomorrow = test.clock.instant().plus(Duration.ofDays(1));

        store.queue().rest(key, "sari", tomorrow, "menunggu terjemahan");

        assertTrue(store.queue().next("budi", Lane.TRIAGE).isEmpty());
        assertEquals("menunggu terjemahan", store.queue().rests("sari").get(0).reason());
        assertThrows(IllegalArgumentException.class, () -> store.queue()
                .rest(key, "sari", tomorrow.plus(Duration.ofDays(30)), "nanti saja"));
        assertThrows(IllegalArgumentException.class, () -> store.queue()
                .rest(key, "sari", test.clock.instant(), "sekarang"));
        test.clock.add(Duration.ofDays(1));
        assertTrue(store.queue().next("budi", Lane.TRIAGE).isPresent());
    }

    @Test
    void thePulseTellsWhichCasesMoved() {
        Flag flag = Made.flag("1", "Ayo");
        store.flags().write(List.of(flag));
        long before = store.queue().pulse();
        store.cases().open(FlagTable.caseKey(flag), "sari");

        assertTrue(store.queue().pulse() > before);
        assertEquals(List.of(FlagTable.caseKey(flag)), store.queue().movedSince(before, 100));
    }

    @Test
    void skippedCaseComesToOthersOnly() {
        Flag flag = Made.flag("1", "Ayo");
        store.flags().write(List.of(flag));
        String key = FlagTable.caseKey(flag);
        int version = store.cases().open(key, "sari").row().version();

        CaseRow row = store.cases().decide(new Decision(key, version, "sari", Verdict.SKIP, null, "lewati", null));
        test.clock.add(Duration.ofSeconds(11));

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

    private int count(Facet facet, String value) {
        return page(QueueFilter.of(Lane.TRIAGE).with(facet, value), Order.TURN).size();
    }

    private int found(String words) {
        return found("wati", words, Search.Where.POSTS);
    }

    private int found(String who, String words, Search.Where where) {
        QueueFilter filter = QueueFilter.of(Lane.TRIAGE).with(new Search(words, where));
        return store.queue().page(who, filter, Order.TURN, null, 100).cases().size();
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
