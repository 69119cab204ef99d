package id.wasit.store.priority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Finding;
import id.wasit.model.Flag;
import id.wasit.model.Strength;
import id.wasit.store.Made;
import id.wasit.store.Store;
import id.wasit.store.TestStore;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Lane;
import id.wasit.store.cases.Verdict;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.queue.Order;
import id.wasit.store.queue.QueueFilter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrioritiesIT {
    private final TestStore test = TestStore.fresh().withPeople();
    private final Store store = test.store;

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void strongerGoesFirstUnlessTheOtherWaitedLonger() {
        Flag old = at(Made.flag("1", "x1", "lama", "f1", Strength.WEAK, 1), Duration.ofHours(-30));
        Flag weak = at(Made.flag("2", "x2", "lemah", "f2", Strength.WEAK, 1), Duration.ZERO);
        Flag strong = at(Made.flag("3", "x3", "kuat", "f3", Strength.STRONG, 3), Duration.ZERO);
        store.flags().write(List.of(weak, strong, old));

        assertEquals(List.of("lama", "kuat", "lemah"), excerpts());
    }

    /** Names, numbers and sides take no part: exchanged, everything else alike, the priority is the same to the second. */
    @Test
    void swappingCandidatesChangesNoPriority() throws SQLException {
        List<String> sides = List.of("arga-sekar", "bimo-laras", "damar-intan");
        store.flags()
                .write(IntStream.range(0, 3)
                        .mapToObj(i -> about(
                                sides.get(i), Made.flag("i" + i, "o" + i, "Ayo pilih", "f" + i, Strength.MEDIUM, 3)))
                        .toList());
        store.priorities().refresh();

        assertEquals(List.of("1"), test.ask("SELECT count(DISTINCT (head_start, priority, turn_at)) FROM wasit.cases"));
        assertEquals(List.of("3"), test.ask("SELECT count(DISTINCT target) FROM wasit.cases"));
    }

    @Test
    void aPatternThatIsOftenMisreadLosesItsPlace() {
        List<Flag> flags = IntStream.range(0, 12)
                .mapToObj(i -> Made.flag("i" + i, "o" + i, "Ayo " + i, "f" + i, Strength.MEDIUM, 3))
                .toList();
        store.flags().write(flags);
        Duration before = headStart(flags.get(11));
        for (Flag flag : flags.subList(0, 10)) {
            String key = FlagTable.caseKey(flag);
            int version = store.cases().open(key, "sari").row().version();
            store.cases().decide(new Decision(key, version, "sari", Verdict.LEXICON_ERROR, null, "salah arti", null));
        }

        assertEquals(2, store.priorities().refresh(), "what is closed keeps its place");

        PriorityPart precision = store.priorities().of(FlagTable.caseKey(flags.get(11))).orElseThrow().parts().stream()
                .filter(part -> part.kind() == PriorityPart.Kind.PRECISION)
                .findFirst()
                .orElseThrow();
        assertEquals("0/10", precision.seen());
        assertTrue(precision.factor() < 0.5);
        assertTrue(headStart(flags.get(11)).compareTo(before) < 0);
        assertEquals(0, store.priorities().refresh(), "nothing changed since");
    }

    @Test
    void oneInTenOfABatchIsWhatWasDrawnByLotInTheOrderOfArrival() throws SQLException {
        store.flags()
                .write(IntStream.range(0, 60)
                        .mapToObj(i -> at(
                                Made.flag("i" + i, "o" + i, "Ayo " + i, "f" + i, Strength.values()[i % 3], 3),
                                Duration.ofMinutes(i)))
                        .toList());
        // Weak ones, so that no other way leads to them.
        test.sql("UPDATE wasit.cases SET drawn = handle IN ('akun.o3', 'akun.o6', 'akun.o9', 'akun.o12')");

        List<CaseRow> first = store.queue().batch("sari", Lane.TRIAGE, 4, 10);
        List<CaseRow> second = store.queue().batch("budi", Lane.TRIAGE, 4, 10);

        assertEquals(Set.of("akun.o3"), drawn(first));
        assertEquals(Set.of("akun.o6"), drawn(second));
    }

    @Test
    void whenNothingElseWaitsEvenTheDrawnAreAllHandedOut() throws SQLException {
        store.flags()
                .write(IntStream.range(0, 15)
                        .mapToObj(i -> Made.flag("i" + i, "o" + i, "Ayo " + i, "f" + i, Strength.MEDIUM, 3))
                        .toList());
        test.sql("UPDATE wasit.cases SET drawn = true");

        assertEquals(15, store.queue().batch("sari", Lane.TRIAGE, 4, 15).size());
    }

    @Test
    void aboutOneCaseInTenIsDrawn() throws SQLException {
        store.flags()
                .write(IntStream.range(0, 2_000)
                        .mapToObj(i -> Made.flag("i" + i, "o" + i, "Ayo " + i, "f" + i, Strength.MEDIUM, 3))
                        .toList());

        int drawn = Integer.parseInt(
                test.ask("SELECT count(*) FROM wasit.cases WHERE drawn").get(0));

        // Eight standard deviations on either side.
        assertTrue(drawn > 92 && drawn < 308, drawn + " of 2,000");
    }

    private List<String> excerpts() {
        return store.queue().page("wati", QueueFilter.of(Lane.TRIAGE), Order.TURN, null, 50).cases().stream()
                .map(CaseRow::excerpt)
                .toList();
    }

    private Duration headStart(Flag flag) {
        return store.priorities().of(FlagTable.caseKey(flag)).orElseThrow().headStart();
    }

    private static Set<String> drawn(List<CaseRow> batch) {
        Set<String> handles = new HashSet<>();
        batch.forEach(row -> handles.add(row.handle()));
        handles.retainAll(Set.of("akun.o3", "akun.o6", "akun.o9", "akun.o12"));
        return handles;
    }

    private static Flag about(String side, Flag flag) {
        Finding found = flag.findings().get(0);
        Finding other = new Finding(
                found.category(),
                found.pattern(),
                found.contest(),
                "pilgub-nusaraya-2025/" + side,
                found.strength(),
                found.evidence(),
                found.reasons(),
                found.withoutWhat());
        return new Flag(flag.post(), List.of(other), flag.lexicon(), flag.fingerprint(), flag.flaggedAt());
    }

    private static Flag at(Flag flag, Duration later) {
        return new Flag(
                flag.post(),
                flag.findings(),
                flag.lexicon(),
                flag.fingerprint(),
                flag.flaggedAt().plus(later));
    }
}
