package id.wasit.store.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Person;
import id.wasit.store.Made;
import id.wasit.store.ledger.LedgerEntry;
import id.wasit.store.roster.RosterImport;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The way of a case, and who is told what of it. */
class CasesIT extends Desk {
    @Test
    void wholeWayFromNewToDone() {
        String key = ready("w1");

        store.cases().advance(step(key, "wati", "SBT-77"), MoveKind.REFER);
        store.cases().advance(step(key, "wati", null), MoveKind.CLARIFY);
        store.cases().advance(step(key, "wati", null), MoveKind.RECOMMEND);
        store.cases().advance(step(key, "wati", null), MoveKind.STOP);
        store.cases().advance(step(key, "wati", null), MoveKind.MONITOR);
        CaseRow done = store.cases().advance(step(key, "wati", null), MoveKind.FINISH);

        assertEquals(CaseState.DONE, done.state());
        assertEquals(Lane.CLOSED, done.lane());
        assertEquals(11, store.cases().card(key, "wati").moves().size());
        assertNull(store.ledger().verify().fault());
    }

    @Test
    void conflictTellsWhoDecidedWhat() {
        String key = flagged("c1");
        int version = store.cases().open(key, "sari").row().version();
        store.cases().open(key, "budi");
        store.cases().decide(new Decision(key, version, "sari", Verdict.LEXICON_ERROR, null, "salah baca", null));

        Decision late = new Decision(key, version, "budi", Verdict.BENIGN, null, "kutipan", null);
        StaleCase conflict = assertThrows(StaleCase.class, () -> store.cases().decide(late));

        assertEquals("sari", conflict.actor());
        assertEquals(Verdict.LEXICON_ERROR, conflict.verdict());
        assertEquals(CaseState.CLOSED, conflict.state());
    }

    @Test
    void nipIsMaskedUntilUnlockedAndEveryLookIsWrittenDown() {
        Person person =
                new Person("p-9", "Rahmat Contoh", "198501012010011007", "Camat", "Kecamatan Contoh", "Nusaraya");
        store.roster()
                .replace(new RosterImport(
                        List.of(Made.entry("nip1", "p-9", "Kecamatan Contoh")),
                        List.of(person),
                        "wasit",
                        "roster.csv"));
        String key = flagged("nip", "nip1");

        CaseCard card = store.cases().open(key, "sari");
        String nip =
                store.roster().unlockNip("p-9", "sari", key, "menyusun berkas").orElseThrow();

        assertEquals("1985••••••••••••07", card.person().maskedNip());
        assertTrue(!card.toString().contains("198501012010011007"));
        assertEquals("198501012010011007", nip);
        List<LedgerEntry> looks = store.ledger().ofCase(key).stream()
                .filter(entry -> entry.kind().equals("read_personal"))
                .toList();
        assertEquals(2, looks.size());
        assertEquals("menyusun berkas", looks.get(1).body().get("reason"));
        assertThrows(IllegalArgumentException.class, () -> store.roster().unlockNip("p-9", "sari", key, " "));
    }

    @Test
    void movesOfThePersonComeNewestFirst() {
        String key = flagged("r1");
        test.clock.add(Duration.ofSeconds(1));
        decide(key, "budi", Verdict.DUPLICATE);

        List<OwnMove> moves = store.history().recent("budi", 2);

        assertEquals(key, moves.get(0).caseKey());
        assertEquals(MoveKind.JUDGE, moves.get(0).move().kind());
        assertEquals(key, store.cases().keyOf(moves.get(0).number(), "budi").orElseThrow());
    }

    @Test
    void unknownCaseUserAndInactiveUserAreNamed() {
        String key = flagged("n1");
        store.users().add("lama", "Orang Lama", Set.of(), null, "wasit");
        store.users().activate("lama", false, "wasit");

        assertThrows(NoSuchCase.class, () -> store.cases().card("00".repeat(16), "sari"));
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> store.cases().card(key, "hantu"))
                        .getMessage()
                        .contains("hantu"));
        assertThrows(IllegalArgumentException.class, () -> store.cases().card(key, "lama"));
    }
}
