package id.wasit.store.flags;

import id.wasit.model.PolicyClass;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Penahanan bukti. What a source takes back and nobody has opened loses its text at once; what somebody has opened keeps it for a week,
 * and longer only under a hold: a named person, a basis, an end.
 */
public final class Holds {
    /** Time to place a hold: as long as the law gives for a report (UU 7/2017 Ps 454), counted from what the source said. */
    public static final Duration GRACE = Duration.ofDays(7);

    /** The longest a hold may last; after that it is placed anew, with its reasons. */
    public static final Duration LONGEST = Duration.ofDays(365);

    /** The terms of the others allow no copy to be kept against the will of its author. */
    private static final Set<PolicyClass> HOLDABLE =
            EnumSet.of(PolicyClass.OPEN, PolicyClass.KEYED, PolicyClass.IMPORTED);

    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public Holds(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * Places a hold on the texts of a case. A case may have several; the longest counts.
     *
     * @param until at most {@link #LONGEST} from now
     * @throws IllegalArgumentException when the basis is missing, the end is not in that time, nobody has opened the case, or one of its
     *     posts was taken under terms that allow no hold; the message is Indonesian and says which
     */
    public EvidenceHold place(String caseKey, String login, String basis, Instant until) {
        Instant now = database.now();
        if (basis.isBlank()) {
            throw new IllegalArgumentException("dasar hukum penahanan bukti belum diisi");
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new IllegalArgumentException(
                    "penahanan bukti berakhir sesudah hari ini dan paling lama " + LONGEST.toDays() + " hari lagi");
        }
        return database.inTransaction(connection -> {
            checkCase(connection, caseKey);
            Rows.update(
                    connection,
                    "INSERT INTO wasit.evidence_holds (case_key, holder, basis, placed_at, until) VALUES (?, ?, ?, ?, ?)",
                    caseKey,
                    login,
                    basis.strip(),
                    now,
                    until);
            Map<String, Object> told = Map.of("basis_sha256", Hash.sha256(basis.strip()), "until", until.toString());
            ledger.append(connection, List.of(new LedgerDraft("hold", login, caseKey, told)));
            return new EvidenceHold(caseKey, login, basis.strip(), now, until, null);
        });
    }

    /**
     * Ends all holds of a case that still hold.
     *
     * @return how many there were
     */
    public int release(String caseKey, String login) {
        return database.inTransaction(connection -> {
            int released = Rows.update(
                    connection,
                    "UPDATE wasit.evidence_holds SET released_at = ?, released_by = ?"
                            + " WHERE case_key = ? AND released_at IS NULL AND until > ?",
                    database.now(),
                    login,
                    caseKey,
                    database.now());
            if (released > 0) {
                ledger.append(
                        connection, List.of(new LedgerDraft("release", login, caseKey, Map.of("holds", released))));
            }
            return released;
        });
    }

    /** All holds of a case, the newest first; those that ended stay in the list. */
    public List<EvidenceHold> of(String caseKey) {
        return database.query(
                "SELECT * FROM wasit.evidence_holds WHERE case_key = ? ORDER BY id DESC",
                row -> new EvidenceHold(
                        row.text("case_key"),
                        row.text("holder"),
                        row.text("basis"),
                        row.instant("placed_at"),
                        row.instant("until"),
                        row.maybeInstant("released_at")),
                caseKey);
    }

    /**
     * Removes the texts that were taken back more than {@link #GRACE} ago and that nobody holds. To be called now and then.
     *
     * @return number of posts whose text was removed
     */
    public int enforce() {
        return database.inTransaction(connection -> {
            List<LedgerDraft> told = new Redaction(connection, database.now()).ofUnheld(GRACE);
            ledger.append(connection, told);
            return told.size();
        });
    }

    private static void checkCase(Connection connection, String caseKey) throws SQLException {
        List<String> states = Rows.query(
                connection,
                "SELECT state FROM wasit.cases WHERE key = ? AND expired_at IS NULL FOR UPDATE",
                row -> row.text("state"),
                caseKey);
        if (states.isEmpty() || states.get(0).equals("baru")) {
            throw new IllegalArgumentException(
                    "perkara belum dibuka seorang pun, atau masa simpannya sudah habis; buka dulu, lalu tahan buktinya");
        }
        Rows.each(
                connection,
                "SELECT DISTINCT p.policy_class FROM wasit.flags f JOIN wasit.posts p ON p.id = f.post_id WHERE f.case_key = ?",
                row -> {
                    PolicyClass terms = PolicyClass.valueOf(row.text("policy_class"));
                    if (!HOLDABLE.contains(terms)) {
                        throw new IllegalArgumentException(
                                "ketentuan sumber perkara ini (" + terms + ") tidak mengizinkan penahanan bukti");
                    }
                },
                caseKey);
    }
}
