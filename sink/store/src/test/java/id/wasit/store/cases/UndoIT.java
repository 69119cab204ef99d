package id.wasit.store.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Taking back one's own last move. */
class UndoIT extends Desk {
    @Test
    void undoWithinTheWindowIsAFurtherRow() throws SQLException {
        String key = flagged("z1");
        decide(key, "sari", Verdict.BENIGN);
        test.clock.add(Duration.ofSeconds(9));

        CaseRow back = store.cases().undo(key, "sari");

        assertEquals(CaseState.TRIAGE, back.state());
        assertEquals("sari", back.claimedBy());
        assertEquals(
                List.of("buka", "triase", "batal"),
                test.ask("SELECT kind FROM wasit.case_moves WHERE case_key = '" + key + "' ORDER BY seq"));
        assertEquals(
                3,
                store.ledger().ofCase(key).stream()
                        .filter(e -> e.kind().equals("move"))
                        .count());
    }

    @Test
    void undoAfterTheWindowIsRefused() {
        String key = flagged("z2");
        decide(key, "sari", Verdict.BENIGN);
        test.clock.add(Duration.ofSeconds(11));

        assertThrows(IllegalMove.class, () -> store.cases().undo(key, "sari"));
    }
}
