package id.wasit.store.quality;

import id.wasit.store.access.Users;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mixes golden items into the queue by itself: so many for a hundred first readings, as the office has said. */
public final class GoldenShare {
    /** The largest share, of a hundred readings. */
    public static final int MOST_PER_HUNDRED = 10;

    /** Hundredths of one item. */
    private static final int WHOLE = 100;

    private static final String DUE = """
            SELECT s.changed_by, u.active, s.carried + s.per_hundred * (
                SELECT count(*) FROM wasit.case_moves m WHERE m.kind = 'triase' AND m.at > s.mixed_at
                    AND NOT EXISTS (SELECT 1 FROM wasit.golden_items g WHERE g.case_key = m.case_key)) AS hundredths
            FROM wasit.golden_share s JOIN wasit.users u ON u.login = s.changed_by WHERE s.per_hundred > 0 FOR UPDATE OF s
            """;

    private final Database database;
    private final Ledger ledger;
    private final Golden golden;

    GoldenShare(Database database, Ledger ledger, Golden golden) {
        this.database = database;
        this.ledger = ledger;
        this.golden = golden;
    }

    /** How many of a hundred first readings it is now; 0 when the program plants none. */
    public int perHundred() {
        return (int) database.number("SELECT per_hundred FROM wasit.golden_share");
    }

    /**
     * Sets the share; readings from now on count. It stands in the ledger.
     *
     * @throws IllegalArgumentException when the number is out of bounds or the person may no longer work; Indonesian
     */
    public void set(String login, int perHundred) {
        if (perHundred < 0 || perHundred > MOST_PER_HUNDRED) {
            throw new IllegalArgumentException(
                    "Porsi soal kalibrasi harus 0 sampai " + MOST_PER_HUNDRED + " dari seratus");
        }
        database.change(connection -> {
            String known = Users.working(connection, login).login();
            Rows.update(
                    connection,
                    "UPDATE wasit.golden_share SET per_hundred = ?, changed_by = ?, mixed_at = ?, carried = 0",
                    perHundred,
                    known,
                    database.now());
            ledger.append(
                    connection,
                    List.of(new LedgerDraft("golden_share", known, null, Map.of("per_hundred", perHundred))));
        });
    }

    /**
     * Plants what the readings since the last time ask for; what is less than one item goes on counting. Nothing is written while nothing is
     * planted. When whoever set the share no longer works, it is set to 0, and the ledger says so. Several processes may call it.
     *
     * @return how many it became
     */
    public int mix() {
        return database.inTransaction(connection -> {
            Optional<Due> due = Rows.one(
                    connection,
                    DUE,
                    row -> new Due(row.text("changed_by"), row.truth("active"), row.number("hundredths")));
            return due.isEmpty() ? 0 : mix(connection, due.get());
        });
    }

    private int mix(Connection connection, Due due) throws SQLException {
        if (!due.working()) {
            Rows.update(connection, "UPDATE wasit.golden_share SET per_hundred = 0, carried = 0");
            Map<String, Object> told = Map.of("per_hundred", 0, "no_longer_works", due.by());
            ledger.append(connection, List.of(new LedgerDraft("golden_share", Ledger.PROGRAM, null, told)));
            return 0;
        }
        int wanted = (int) Math.min(due.hundredths() / WHOLE, Golden.MOST);
        int planted = wanted == 0 ? 0 : golden.plant(connection, due.by(), Ledger.PROGRAM, wanted);
        if (planted > 0) {
            Rows.update(
                    connection,
                    "UPDATE wasit.golden_share SET mixed_at = ?, carried = ?",
                    database.now(),
                    due.hundredths() % WHOLE);
        }
        return planted;
    }

    /**
     * What is due, for the person who set the share.
     *
     * @param hundredths of an item
     */
    private record Due(String by, boolean working, long hundredths) {}
}
