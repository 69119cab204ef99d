package id.wasit.store.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Person;
import id.wasit.model.Strength;
import id.wasit.store.Made;
import id.wasit.store.roster.Employment;
import id.wasit.store.roster.EmploymentStatus;
import id.wasit.store.roster.RosterImport;
import id.wasit.store.roster.RosterLine;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What somebody decided is opened again as they saw it, whatever changed since. */
class DecisionScreensIT extends Desk {
    private static final Policy POLICY = new Policy(
            "lex-9",
            "Ajakan memilih",
            "Mengajak memilih.",
            "SKB D8",
            List.of("Ayo coblos"),
            List.of("Ke TPS"),
            Map.of("pemungutan", "2025-11-27"));

    @Test
    void laterChangesOfRosterPostsNotesAndStepsAreNotOnTheScreenOfThen() {
        roster("Dinas Pendidikan");
        String key = flagged("waktu", "waktu");
        int version = store.cases().open(key, "sari").row().version();
        store.eventDays().tell(key, "sari", LocalDate.of(2025, 9, 30), "menurut unggahan");
        CaseCard then = store.cases().card(key, "sari");
        store.cases()
                .decide(
                        new Decision(
                                key, version, "sari", Verdict.INDICATION, CaseFileTest.sign(CATEGORY), "jelas", null),
                        SecondLook.NONE,
                        POLICY);

        test.clock.add(Duration.ofMinutes(5));
        roster("Kecamatan Lain");
        store.flags().write(List.of(Made.flag("waktu-2", "waktu", "Ayo coblos waktu", "f-waktu", Strength.STRONG, 3)));
        store.notes().add(key, "wati", "catatan kemudian");
        store.eventDays().tell(key, "sari", LocalDate.of(2025, 9, 29), "ternyata kemarin lusa");
        store.cases().decideIdentity(step(key, "wati", null), true);
        DecisionScreen screen = store.history().screen(key, 2, "sari").orElseThrow();

        assertEquals(then.person(), screen.card().person());
        assertEquals(then.entries(), screen.card().entries());
        assertEquals(then.flags(), screen.card().flags());
        assertEquals(then.moves(), screen.card().moves());
        assertEquals(List.of(), screen.card().notes());
        assertEquals(CaseState.TRIAGE, screen.card().row().state());
        assertTrue(screen.card().blind());
        assertEquals(POLICY, screen.policy());
        assertEquals(
                LocalDate.of(2025, 9, 30),
                Objects.requireNonNull(screen.event(), "event").day());
        assertTrue(screen.intact());
        assertNotEquals(
                then.person(), store.cases().card(key, "wati").person(), "the card of today shows the office of today");
        assertEquals(2, store.cases().card(key, "wati").flags().size());
    }

    @Test
    void aChangedScreenDoesNotFitTheLedger() throws SQLException {
        String key = flagged("ubah-layar");
        decide(key, "sari", Verdict.BENIGN);
        String change = "UPDATE wasit.decision_screens SET shown = replace(shown, '\"blind\":true', '\"blind\":false')"
                + " WHERE case_key = '" + key + "'";

        assertThrows(SQLException.class, () -> test.sql(change));
        assertThrows(SQLException.class, () -> test.sql("DELETE FROM wasit.decision_screens"));
        test.sql("ALTER TABLE wasit.decision_screens DISABLE TRIGGER decision_screens_keep");
        test.sql(change);
        test.sql("ALTER TABLE wasit.decision_screens ENABLE TRIGGER decision_screens_keep");

        assertFalse(store.history().screen(key, 2, "wati").orElseThrow().intact());
    }

    @Test
    void whoMayStillBecomeTheSecondReaderSeesOnlyTheirOwnScreens() {
        String key = known("buta");

        assertTrue(store.history().screen(key, 2, "budi").isEmpty());
        assertTrue(store.history().screen(key, 2, "sari").isPresent());
        assertTrue(store.history().screen(key, 1, "sari").isEmpty(), "opening is no decision");
    }

    private void roster(String unit) {
        Person person = new Person("p-waktu", "Rini Rahmawati", null, "Guru", unit, "Nusaraya");
        Employment leave = new Employment(EmploymentStatus.UNPAID_LEAVE, LocalDate.of(2025, 9, 1), null);
        RosterLine line = new RosterLine(2, Made.entry("waktu", "p-waktu", unit), person, leave);
        store.roster().replace(new RosterImport(List.of(line), List::of, "wasit", "daftar.csv"));
    }
}
