package id.wasit.store.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.store.identity.IdentityBasis;
import id.wasit.store.identity.IdentityProof;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose account it is: decided once, on a basis, for a time; and what a report of the wrong person does. */
class IdentityIT extends Desk {
    @Test
    void confirmedIdentityHoldsForTheNextCaseOfTheAccount() {
        String first = flagged("k1", "akunk");
        decide(first, "sari", Verdict.INDICATION);
        store.cases().decideIdentity(step(first, "sari", null), true);
        String next = flagged("k2", "akunk");

        CaseRow row = decide(next, "sari", Verdict.INDICATION);

        assertEquals(CaseState.SECOND_READING, row.state());
    }

    @Test
    void undoneIdentityHoldsNoMore() {
        String first = flagged("u1", "akunu");
        decide(first, "sari", Verdict.INDICATION);
        store.cases().decideIdentity(step(first, "sari", null), true);
        store.cases().undo(first, "sari");
        String next = flagged("u2", "akunu");

        CaseRow row = decide(next, "sari", Verdict.INDICATION);

        assertEquals(CaseState.IDENTITY, row.state());
        assertNull(store.cases().card(first, "sari").identity());
    }

    @Test
    void identityEndsWhenItsTimeIsOver() {
        String first = flagged("e1", "akune");
        decide(first, "sari", Verdict.INDICATION);
        IdentityProof proof = new IdentityProof(
                IdentityBasis.OFFICIAL_PAGE,
                "https://kecamatan.example/kontak",
                test.clock.instant().plus(Duration.ofDays(30)));
        store.cases().decideIdentity(step(first, "sari", null), proof);

        assertEquals(
                CaseState.SECOND_READING,
                decide(flagged("e2", "akune"), "sari", Verdict.INDICATION).state());
        test.clock.add(Duration.ofDays(31));
        assertEquals(
                CaseState.IDENTITY,
                decide(flagged("e3", "akune"), "sari", Verdict.INDICATION).state());
        assertEquals(
                IdentityBasis.OFFICIAL_PAGE,
                store.cases().card(first, "sari").identity().basis());
    }

    @Test
    void wrongPersonGoesToTheIdentityLaneAndTheOtherCasesWait() {
        String reported = flagged("w1", "akunw");
        String other = flagged("w2", "akunw");

        CaseRow row = decide(reported, "sari", Verdict.WRONG_IDENTITY);

        assertEquals(Lane.IDENTITY, row.lane());
        assertThrows(IllegalMove.class, () -> decide(other, "budi", Verdict.INDICATION));
        assertTrue(store.queue().claim("budi", Lane.TRIAGE, 200, Duration.ofMinutes(1)).stream()
                .noneMatch(held -> held.key().equals(other)));
        store.queue().release("budi");
    }

    @Test
    void reportThatWasWrongLetsTheCasesGoOnAndTheReportedOneIsReadAnew() {
        String reported = flagged("x1", "akunx");
        String other = flagged("x2", "akunx");
        decide(reported, "sari", Verdict.WRONG_IDENTITY);

        CaseRow row = store.cases().decideIdentity(step(reported, "budi", null), true);

        assertEquals(CaseState.TRIAGE, row.state());
        assertEquals(
                CaseState.SECOND_READING,
                decide(other, "budi", Verdict.INDICATION).state());
        assertEquals(
                CaseState.SECOND_READING,
                decide(reported, "wati", Verdict.INDICATION).state());
        assertEquals(
                CaseState.HEARING, decide(reported, "budi", Verdict.INDICATION).state());
    }

    @Test
    void secondReaderWhoSeesTheWrongPersonStopsTheCase() {
        String key = known("y1");

        CaseRow row = decide(key, "budi", Verdict.WRONG_IDENTITY);

        assertEquals(CaseState.IDENTITY, row.state());
        assertEquals(
                CaseState.CLOSED,
                store.cases().decideIdentity(step(key, "wati", null), false).state());
    }

    @Test
    void undoneReportBringsBackTheConfirmationBefore() {
        String first = flagged("v1", "akunv");
        decide(first, "sari", Verdict.INDICATION);
        store.cases().decideIdentity(step(first, "sari", null), true);
        String next = flagged("v2", "akunv");
        decide(next, "budi", Verdict.WRONG_IDENTITY);

        store.cases().undo(next, "budi");

        assertTrue(store.cases().card(first, "sari").identity().confirmed());
        assertEquals(
                CaseState.SECOND_READING,
                decide(next, "budi", Verdict.INDICATION).state());
    }

    @Test
    void outcomeOfAReferralCanReportTheWrongPersonToo() {
        String key = ready("o1");
        String account = store.cases().card(key, "wati").row().account().substring("contohgram:".length());
        String later = flagged("o2", account);

        store.wrongPerson().report(key, "wati", "klarifikasi: akun tiruan");

        assertThrows(IllegalMove.class, () -> decide(later, "budi", Verdict.INDICATION));
        assertThrows(
                SQLException.class,
                () -> test.sql("INSERT INTO wasit.case_moves (case_key, seq, kind, from_state, to_state,"
                        + " disputed, actor, reason, at, detail) VALUES ('" + key
                        + "', 6, 'rujuk', 'siap_rujuk', 'dirujuk', false, 'wati', 'x', now(), 'SBT-1')"));
        store.wrongPerson().settle(key, "wati", "tiruan, dibuktikan platform", null);
        assertEquals(
                CaseState.IDENTITY, decide(later, "budi", Verdict.INDICATION).state());
    }

    /** The program would not try; the database refuses it all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO wasit.case_moves VALUES ('%s', 3, 'identitas_benar', 'verifikasi_identitas', 'telaah_kedua', false, 'sari', 'x', now())",
                "INSERT INTO wasit.identities (account, outcome, decided_by, reason, at, case_key) SELECT account, 'benar', 'sari',"
                        + " 'nama sama', now(), key FROM wasit.cases WHERE key = '%s'",
                "INSERT INTO wasit.identities (account, outcome, decided_by, reason, at, case_key, basis) SELECT account, 'benar', 'sari',"
                        + " 'x', now(), key, 'nama_sama' FROM wasit.cases WHERE key = '%s'",
                "TRUNCATE wasit.identities --%s",
            })
    void noCaseIsAssessedWithoutAConfirmedIdentity(String attempt) {
        String key = flagged("i" + attempt.hashCode());
        decide(key, "sari", Verdict.INDICATION);

        assertThrows(SQLException.class, () -> test.sql(attempt.formatted(key)));

        assertFalse(store.cases().card(key, "sari").row().state().ordinal() > CaseState.IDENTITY.ordinal());
    }
}
