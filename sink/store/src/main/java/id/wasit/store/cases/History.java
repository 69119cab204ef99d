package id.wasit.store.cases;

import id.wasit.store.access.Scope;
import id.wasit.store.access.Users;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerEntry;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What happened so far, as one person may see it. */
public final class History {
    private static final String RECENT = """
            SELECT m.*, c.number, c.version, m.verdict IS NOT NULL AND m.verdict <> 'S' AND m.kind <> 'penentuan'
                AND c.state IN ('ditutup_bukan_indikasi', 'verifikasi_identitas', 'telaah_kedua', 'hak_jawab')
                AND NOT EXISTS (SELECT 1 FROM wasit.case_moves l WHERE l.case_key = m.case_key AND (l.undoes = m.seq
                    OR l.kind IN ('identitas_salah', 'urung') OR (l.seq > m.seq AND l.verdict <> 'S'))) AS standing
            FROM wasit.case_moves m JOIN wasit.cases c ON c.key = m.case_key
            WHERE m.actor = ? AND m.kind <> 'buka'%s ORDER BY m.at DESC, m.seq DESC LIMIT %d
            """;

    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public History(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** The last moves of a person over all cases that they may see, openings left out, newest first. */
    public List<OwnMove> recent(String user, int limit) {
        return database.inTransaction(connection -> {
            Scope scope = Users.scope(connection, user);
            return Rows.query(
                    connection,
                    RECENT.formatted(scope.and("c"), limit),
                    row -> new OwnMove(
                            row.text("case_key"),
                            row.number("number"),
                            row.integer("version"),
                            CaseReader.move(row),
                            row.truth("standing")),
                    scope.after(user));
        });
    }

    /**
     * Other cases of the account of this one that the person may see, newest first. Show them after the first judgement, so that they do not
     * lead it.
     */
    public List<PastCase> others(String caseKey, String user, int limit) {
        return database.inTransaction(
                connection -> new CardReader(connection, ledger, Users.scope(connection, user), database.now())
                        .others(caseKey, limit));
    }

    /** The ledger of a case as this person may see it: for a blind reader without judgements. */
    public List<LedgerEntry> ofCase(String caseKey, String user) {
        boolean blind = database.inTransaction(connection -> {
            Scope scope = Users.scope(connection, user);
            CaseReader reader = new CaseReader(connection, scope, database.now());
            return CardReader.blind(reader.file(reader.row(caseKey)), scope.user());
        });
        return ledger.ofCase(caseKey).stream()
                .filter(entry ->
                        !blind || entry.actor().equals(user) || entry.actor().equals(Ledger.PROGRAM))
                .toList();
    }

    /** The newest rows of the whole ledger before a number as this person may see them: nothing of a case that they may still judge. */
    public List<LedgerEntry> newest(String user, long before, int limit) {
        Scope scope = database.inTransaction(connection -> Users.scope(connection, user));
        return ledger.before(before, limit, scope.ledger());
    }

    /**
     * What a person had before their eyes when they made a move, as far as it was kept. The look at it is written into the ledger.
     *
     * @return empty when nothing was kept, it was removed, or this person may still judge the case and it is not their own
     * @throws NoSuchCase when there is none that this person may see
     */
    public Optional<DecisionScreen> screen(String caseKey, int seq, String user) {
        return database.inTransaction(connection -> {
            Scope scope = Users.scope(connection, user);
            CaseReader reader = new CaseReader(connection, scope, database.now());
            CaseRow row = reader.row(caseKey);
            boolean blind = CardReader.blind(reader.file(row), scope.user());
            Optional<DecisionScreen> screen = new Screens(connection, reader)
                    .of(caseKey, seq)
                    .filter(kept -> !blind || kept.move().actor().equals(user));
            if (screen.isPresent()) {
                ledger.append(
                        connection, List.of(Ledger.personalRead(user, row.account(), caseKey, "layar keputusan")));
            }
            return screen;
        });
    }

    /**
     * Removes what people had before their eyes in these cases, inside the caller's transaction.
     *
     * @throws SQLException when the database refuses
     */
    public static void forget(Connection connection, Collection<String> cases, Instant now) throws SQLException {
        Screens.forget(connection, cases, now);
    }
}
