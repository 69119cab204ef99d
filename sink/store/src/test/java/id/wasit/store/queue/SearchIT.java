package id.wasit.store.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Flag;
import id.wasit.model.Person;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import id.wasit.model.Strength;
import id.wasit.store.Made;
import id.wasit.store.Store;
import id.wasit.store.TestStore;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Lane;
import id.wasit.store.cases.Verdict;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.queue.Search.Where;
import id.wasit.store.roster.RosterImport;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIT {
    private static final String NIP = "197807122005011003";

    private final TestStore test = TestStore.fresh().withPeople();
    private final Store store = test.store;

    @AfterEach
    void close() {
        test.close();
    }

    @ParameterizedTest
    @CsvSource({
        "mendukung, dukungan",
        "dukung, didukung",
        "memilih, pilihan",
        "pilihlah, memilih",
        "kampanyekan, kampanye",
        "membela, bela"
    })
    void wordsAreFoundInAnyFormOfInflection(String written, String asked) {
        store.flags().write(List.of(Made.flag("1", "Kami " + written + " bersama")));

        assertEquals(1, found("sari", Lane.TRIAGE, asked, Where.POSTS).size());
    }

    @Test
    void aCaseHasTheWordsOfAllItsPosts() {
        store.flags()
                .write(List.of(
                        Made.flag("1", "a1", "Ayo pilih merah", "sama", Strength.WEAK, 1),
                        Made.flag("2", "a1", "Ayo pilih kuning", "sama", Strength.WEAK, 1)));

        assertEquals(1, found("sari", Lane.TRIAGE, "merah", Where.POSTS).size());
        assertEquals(1, found("sari", Lane.TRIAGE, "kuning", Where.POSTS).size());
    }

    @Test
    void aCaseHasTheWordsOfAPostThatJoinsItLater() {
        store.flags().write(List.of(Made.flag("1", "a1", "Ayo pilih merah", "sama", Strength.WEAK, 1)));
        store.flags().write(List.of(Made.flag("2", "a1", "Ayo pilih kuning", "sama", Strength.WEAK, 1)));

        assertEquals(1, found("sari", Lane.TRIAGE, "kuning", Where.POSTS).size());
    }

    @Test
    void whatIsTakenBackIsNoLongerFound() throws SQLException {
        store.flags().write(List.of(Made.flag("1", "Ayo pilih bergandengan")));
        assertEquals(1, found("sari", Lane.TRIAGE, "bergandengan", Where.POSTS).size());

        store.flags()
                .retract(new Retraction(RetractionKind.DELETED, "contohgram", Made.ACCOUNT, "1", test.clock.instant()));

        assertEquals(List.of(), found("sari", Lane.WITHDRAWN, "bergandengan", Where.POSTS));
        assertEquals(
                List.of("0"), test.ask("SELECT count(*) FROM wasit.case_words WHERE words::text LIKE '%gandeng%'"));
    }

    @Test
    void aClosedCaseIsFoundInItsLane() {
        Flag flag = Made.flag("1", "Ayo pilih biru");
        store.flags().write(List.of(flag));
        String key = FlagTable.caseKey(flag);
        int version = store.cases().open(key, "sari").row().version();
        store.cases().decide(new Decision(key, version, "sari", Verdict.BENIGN, null, "kutipan berita", null));

        assertEquals(List.of(), found("sari", Lane.TRIAGE, "biru", Where.POSTS));
        assertEquals(1, found("sari", Lane.CLOSED, "biru", Where.POSTS).size());
    }

    /** Who may still become the second reader must not learn what the first noted, not even by a search. */
    @Test
    void notesOfOthersAreFoundOnlyWhereNobodyReadsBlindAnyMore() {
        Flag flag = Made.flag("1", "Ayo");
        store.flags().write(List.of(flag));
        String key = FlagTable.caseKey(flag);
        int version = store.cases().open(key, "sari").row().version();
        store.notes().add(key, "sari", "tampak meyakinkan");

        assertEquals(1, found("sari", Lane.TRIAGE, "meyakinkan", Where.NOTES).size());
        assertEquals(0, found("budi", Lane.TRIAGE, "meyakinkan", Where.NOTES).size());
        store.cases().decide(new Decision(key, version, "sari", Verdict.BENIGN, null, "kutipan berita", null));
        assertEquals(1, found("budi", Lane.CLOSED, "meyakinkan", Where.NOTES).size());
    }

    @Test
    void namesAreLookedForBySupervisorsAndAuditorsOnlyAndItStandsInTheLedger() {
        store.users().add("anwar", "Anwar", Set.of(UserRole.AUDITOR), null, "wasit");
        store.roster()
                .replace(new RosterImport(
                        List.of(Made.entry("a1", "p-1", "Dinas Satu")),
                        List.of(new Person("p-1", "Rahmat Contoh", NIP, null, "Dinas Satu", null)),
                        "wasit",
                        "r.csv"));
        store.flags().write(List.of(Made.flag("1", "Ayo")));

        assertEquals(0, found("sari", Lane.TRIAGE, "rahmat", Where.PEOPLE).size());
        assertEquals(1, found("wati", Lane.TRIAGE, "rahmat", Where.PEOPLE).size());
        assertEquals(
                1, found("anwar", Lane.TRIAGE, "CONTOH rahmat", Where.PEOPLE).size());
        assertTrue(store.ledger().before(Long.MAX_VALUE, 1).get(0).kind().equals("search_people"));
        assertTrue(!store.ledger().before(Long.MAX_VALUE, 1).get(0).toString().contains("rahmat"));
    }

    @ParameterizedTest
    @ValueSource(strings = {NIP, "19780712 200501 1 003", "rahmat 197807122005011003", "19780712.200501.1.003"})
    void nobodyIsLookedForByNip(String typed) {
        for (Where where : Where.values()) {
            assertThrows(IllegalArgumentException.class, () -> new Search(typed, where));
        }
    }

    /** Else a reviewer could read the cases of one candidate first, or find out who the first reader was. */
    @ParameterizedTest
    @CsvSource({"TARGET, pilgub-nusaraya-2025/1", "READER, sari"})
    void whoStillJudgesCannotPickByCandidateNorByFirstReader(Facet facet, String value) {
        store.users().add("anwar", "Anwar", Set.of(UserRole.AUDITOR), null, "wasit");
        Flag flag = Made.flag("1", "Ayo");
        store.flags().write(List.of(flag));
        String key = FlagTable.caseKey(flag);
        int version = store.cases().open(key, "sari").row().version();
        store.cases().decide(new Decision(key, version, "sari", Verdict.UNSURE, null, "ragu", null));
        QueueFilter filter =
                QueueFilter.of(store.cases().card(key, "sari").row().lane()).with(facet, value);

        assertEquals(
                0,
                store.queue().page("budi", filter, Order.TURN, null, 10).cases().size());
        assertEquals(
                1,
                store.queue()
                        .page("anwar", filter, Order.TURN, null, 10)
                        .cases()
                        .size());
    }

    private List<CaseRow> found(String who, Lane lane, String words, Where where) {
        return store.queue()
                .page(who, QueueFilter.of(lane).with(new Search(words, where)), Order.TURN, null, 50)
                .cases();
    }
}
