package id.wasit.store.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Person;
import id.wasit.model.RosterEntry;
import id.wasit.store.Made;
import id.wasit.store.hearing.Purpose;
import id.wasit.store.hearing.Speaker;
import id.wasit.store.hearing.Submission;
import id.wasit.store.privacy.DataRequest;
import id.wasit.store.privacy.NewRequest;
import id.wasit.store.privacy.Ruling;
import id.wasit.store.roster.PersonFacts;
import id.wasit.store.roster.RosterImport;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people ask about their data is decided once, within its time, and really done. */
class DataRequestsIT extends Desk {
    private static final String NIP = "198705122010011003";

    private final List<RosterEntry> entries = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();

    @Test
    void aRequestOfThePublicPageComesHereWithItsClock() {
        String key = heard("halaman");
        String code = store.hearing().issue(key, "wati", Duration.ofDays(7)).code();
        store.hearing()
                .submit(new Submission(
                        code,
                        Purpose.CORRECTION,
                        Speaker.CONCERNED,
                        "Rini",
                        "",
                        "Akun itu bukan milik saya.",
                        List.of()));

        DataRequest request = store.requests().open("wati").stream()
                .filter(one -> key.equals(one.caseKey()))
                .findFirst()
                .orElseThrow();

        assertEquals("Akun itu bukan milik saya.", request.told());
        assertEquals(request.receivedAt().plus(Duration.ofHours(72)), request.dueAt());
        assertNull(request.granted());
        // It is no answer: the case does not wait for it.
        assertEquals(
                CaseState.READY,
                store.cases()
                        .advance(step(key, "wati", null), MoveKind.NO_ANSWER)
                        .state());
    }

    @Test
    void aReleasedAccountLeavesTheRosterItsCasesAndEveryLaterImport() {
        onRoster("lepas", "p-lepas", "Rini Rahmawati");
        String key = flagged("post-lepas", "lepas");
        store.cases().open(key, "sari");

        DataRequest done = decide(
                Purpose.CORRECTION,
                "p-lepas",
                Ruling.releaseAccount("contohgram:lepas", "bukan miliknya, surat operator"));
        importAgain();

        assertEquals(Boolean.TRUE, done.granted());
        assertNotNull(done.effect());
        assertTrue(store.roster().entriesOf("contohgram:lepas").isEmpty());
        CaseCard card = store.cases().card(key, "wati");
        assertNull(card.person());
        assertTrue(store.ledger().verify().holds());
    }

    @Test
    void aCorrectedPersonStaysCorrectedWhenTheOldFileComesAgain() {
        onRoster("betul", "p-betul", "Rini Rahmawat");

        decide(
                Purpose.CORRECTION,
                persons.get(persons.size() - 1).nip(),
                Ruling.correct(new PersonFacts("Rini Rahmawati", null, "Kecamatan Lain", null), "sesuai SK"));
        importAgain();

        assertEquals(
                "Rini Rahmawati",
                store.roster().person("p-betul", "wati", "uji").orElseThrow().name());
        assertEquals(
                "Kecamatan Lain",
                store.roster().entriesOf("contohgram:betul").get(0).unit());
    }

    @Test
    void anErasureRemovesWhatIsOverAndTellsWhatStays() throws SQLException {
        onRoster("hapus", "p-hapus", "Rini Rahmawati");
        String closed = flagged("lama", "hapus");
        decide(closed, "sari", Verdict.BENIGN);
        String running = flagged("jalan", "hapus");
        store.cases().open(running, "sari");

        DataRequest done = decide(Purpose.ERASURE, "p-hapus", Ruling.erase("tidak ada dugaan, tidak diperlukan lagi"));

        assertEquals(List.of(""), test.ask("SELECT own_text FROM wasit.posts WHERE item = 'lama'"));
        assertEquals(List.of("Ayo coblos jalan"), test.ask("SELECT own_text FROM wasit.posts WHERE item = 'jalan'"));
        assertTrue(String.valueOf(done.effect()).startsWith("1 perkara dihapus"));
        assertTrue(String.valueOf(done.effect())
                .endsWith("perkara " + store.cases().card(running, "wati").row().number()));
        assertTrue(store.ledger().ofCase(closed).stream()
                .anyMatch(row -> row.kind().equals("erasure")));
    }

    @Test
    void aRequestIsDecidedOnceByASupervisorWithAReasonThatFits() {
        onRoster("sekali", "p-sekali", "Rini Rahmawati");
        UUID id = store.requests().enter(new NewRequest(Purpose.ERASURE, "p-sekali", "surat 12 Oktober"), "wati");

        assertThrows(IllegalArgumentException.class, () -> store.requests().decide(id, Ruling.refuse("x"), "sari"));
        assertThrows(IllegalArgumentException.class, () -> Ruling.refuse(" "));
        assertThrows(IllegalArgumentException.class, () -> store.requests()
                .decide(id, Ruling.releaseAccount("contohgram:sekali", "alasan"), "wati"));
        DataRequest refused = store.requests().decide(id, Ruling.refuse("perkara masih berjalan"), "wati");
        assertThrows(
                IllegalArgumentException.class, () -> store.requests().decide(id, Ruling.erase("berubah"), "wati"));
        assertThrows(
                SQLException.class,
                () -> test.sql("UPDATE wasit.data_requests SET outcome = 'dikabulkan', remedy = 'dihapus' WHERE id = '"
                        + id + "'"));
        assertThrows(SQLException.class, () -> test.sql("DELETE FROM wasit.data_requests"));

        assertFalse(Boolean.TRUE.equals(refused.granted()));
        assertTrue(store.requests().decided("wati").stream()
                .anyMatch(one -> one.id().equals(id)));
    }

    @Test
    void anAccountOfSomebodyElseIsNotReleased() {
        onRoster("punya-a", "p-punya-a", "Rini Rahmawati");
        UUID id = store.requests().enter(new NewRequest(Purpose.CORRECTION, "p-punya-a", "surat"), "wati");

        assertThrows(IllegalArgumentException.class, () -> store.requests()
                .decide(id, Ruling.releaseAccount("contohgram:bukan", "alasan"), "wati"));
        assertTrue(
                store.requests().open("wati").stream().anyMatch(one -> one.id().equals(id)));
    }

    private void onRoster(String account, String person, String name) {
        entries.add(Made.entry(account, person, "Dinas Pendidikan"));
        String nip = NIP.substring(0, 15) + String.format("%03d", persons.size() + 10);
        persons.add(new Person(person, name, nip, "Guru", "Dinas Pendidikan", "Nusaraya"));
        importAgain();
    }

    private void importAgain() {
        store.roster().replace(new RosterImport(entries, persons, "wasit", "daftar.csv"));
    }

    private DataRequest decide(Purpose purpose, String about, Ruling ruling) {
        UUID id = store.requests().enter(new NewRequest(purpose, about, "lewat surat"), "wati");
        DataRequest done = store.requests().decide(id, ruling, "wati");
        assertEquals(ruling.remedy(), done.remedy());
        return done;
    }
}
