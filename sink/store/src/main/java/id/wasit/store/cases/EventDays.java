package id.wasit.store.cases;

import id.wasit.store.access.Scope;
import id.wasit.store.access.Users;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.legal.LegalClock;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When it happened that a post tells of, where that is another day than that of the post. */
public final class EventDays {
    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public EventDays(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * What was told last of the case on a card; a blind reader gets what they told themselves only.
     *
     * @param card as it was opened for this person
     */
    public Optional<EventDay> of(CaseCard card, String user) {
        return database.inTransaction(connection -> last(connection, card, user, database.now()));
    }

    /** The same as it stood at a moment. */
    static Optional<EventDay> last(Connection connection, CaseCard card, String user, Instant until)
            throws SQLException {
        return Rows.one(
                connection,
                "SELECT day, basis, told_by, at FROM wasit.case_event_days WHERE case_key = ? AND at <= ? AND (told_by = ? OR NOT ?)"
                        + " ORDER BY id DESC LIMIT 1",
                row -> new EventDay(row.date("day"), row.text("basis"), row.text("told_by"), row.instant("at")),
                card.row().key(),
                until,
                user,
                card.blind());
    }

    /**
     * Tells the day.
     *
     * @param basis what it is known from
     * @throws IllegalArgumentException when the basis is blank, the day has not come, or the person does not judge cases; Indonesian
     * @throws NoSuchCase when there is none that this person may see
     */
    public void tell(String caseKey, String user, LocalDate day, String basis) {
        if (basis.isBlank()) {
            throw new IllegalArgumentException("Sumber keterangan waktu kejadian wajib diisi");
        }
        if (day.isAfter(LocalDate.ofInstant(database.now(), LegalClock.OFFICE))) {
            throw new IllegalArgumentException("Waktu kejadian tidak dapat sesudah hari ini");
        }
        database.change(connection -> {
            Scope scope = Users.scope(connection, user);
            if (!scope.judges()) {
                throw new IllegalArgumentException("Hanya penelaah dan penyelia yang mengisi waktu kejadian");
            }
            CaseRow row = new CaseReader(connection, scope, database.now()).row(caseKey);
            int told = Rows.update(
                    connection,
                    "INSERT INTO wasit.case_event_days (case_key, day, basis, told_by, at)"
                            + " SELECT key, ?, ?, ?, ? FROM wasit.cases WHERE key = ? AND expired_at IS NULL",
                    day,
                    basis.strip(),
                    user,
                    database.now(),
                    row.key());
            if (told == 0) {
                throw new IllegalArgumentException("Masa simpan perkara ini sudah habis");
            }
            Map<String, Object> body = Map.of("day", day.toString(), "basis_sha256", Hash.sha256(basis.strip()));
            ledger.append(connection, List.of(new LedgerDraft("event_day", user, row.key(), body)));
        });
    }
}
