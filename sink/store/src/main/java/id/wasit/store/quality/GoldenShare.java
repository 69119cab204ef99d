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

    private static final String DUE = """
            SELECT s.per_hundred, s.changed_by, (SELECT count(*) FROM wasit.case_moves m WHERE m.kind = 'triase' AND m.at > s.mixed_at
                AND NOT EXISTS (SELECT 1 FROM wasit.golden_items g WHERE g.case_key = m.case_key)) AS readings
            FROM wasit.golden_share s WHERE s.per_hundred > 0 FOR UPDATE OF s
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
        return database.query("SELECT per_hundred FROM wasit.golden_share", row -> row.integer("per_hundred"))
                .get(0);
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
                    "UPDATE wasit.golden_share SET per_hundred = ?, changed_by = ?, mixed_at = ?",
                    perHundred,
                    known,
                    database.now());
            ledger.append(
                    connection,
                    List.of(new LedgerDraft("golden_share", known, null, Map.of("per_hundred", perHundred))));
        });
    }

    /**
     * Plants what the readings since the last time ask for. While that is less than one item, nothing happens and the readings go on counting;
     * several processes may call it.
     *
     * @return how many it became
     */
    public int mix() {
        return database.inTransaction(connection -> {
            Optional<Due> due = Rows.one(
                    connection,
                    DUE,
                    row -> new Due(row.text("changed_by"), row.number("readings") * row.integer("per_hundred") / 100));
            return due.isEmpty() || due.get().items() == 0 ? 0 : mix(connection, due.get());
        });
    }

    private int mix(Connection connection, Due due) throws SQLException {
        Rows.update(connection, "UPDATE wasit.golden_share SET mixed_at = ?", database.now());
        int count = (int) Math.min(due.items(), Golden.MOST);
        return golden.plant(connection, due.by(), Ledger.PROGRAM, count);
    }

    /** What is due, for the person who set the share. */
    private record Due(String by, long items) {}
}
