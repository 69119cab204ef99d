package id.wasit.store.cases;

import id.wasit.store.access.Scope;
import id.wasit.store.access.User;
import id.wasit.store.access.Users;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.ledger.LedgerEntry;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and moves single cases. Every move is checked, kept, and written into the ledger in one transaction. */
public final class Cases {
    /** How long one's own last move may be taken back; others do not get the case before. */
    public static final Duration UNDO_WINDOW = Duration.ofSeconds(10);

    /** So many of one's own last verdicts may be taken up again. */
    public static final int REVISABLE = 20;

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
    private final Moves moves;

    /** Over the store's database and ledger. */
    public Cases(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
        this.moves = new Moves(database, ledger);
    }

    /**
     * Opens a case for reading: a new one moves to triase when this person may judge it, and the look at personal data is written into the
     * ledger. An auditor only looks: nothing moves.
     *
     * @throws NoSuchCase when there is none that this person may see
     */
    public CaseCard open(String caseKey, String user) {
        return database.inTransaction(connection -> {
            Scope scope = Users.scope(connection, user);
            CaseFile file = new CaseReader(connection, scope, database.now()).locked(caseKey);
            if (file.state() == CaseState.NEW && scope.judges()) {
                Actor actor = Actor.of(scope.user(), "dibuka untuk dibaca", database.now());
                new CaseWriter(connection, ledger).write(caseKey, file.open(actor));
            }
            return new CardReader(connection, ledger, scope, database.now()).card(caseKey);
        });
    }

    /**
     * The same card without moving the case: for looking things up. The look at personal data is written into the ledger.
     *
     * @throws NoSuchCase when there is none that this person may see
     */
    public CaseCard card(String caseKey, String user) {
        return database.inTransaction(connection ->
                new CardReader(connection, ledger, Users.scope(connection, user), database.now()).card(caseKey));
    }

    /**
     * A person's verdict, in triase, as second reader, or as the one who decides a dispute, by where the case stands.
     *
     * @return the case after it
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when its state or the two-person rule does not allow it
     */
    public CaseRow decide(Decision decision) {
        return decide(decision, SecondLook.NONE);
    }

    /**
     * The same, where some of the cases that are closed get a second reader.
     *
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when its state or the two-person rule does not allow it
     */
    public CaseRow decide(Decision decision, SecondLook look) {
        return decide(decision, look, Policy.NONE);
    }

    /**
     * The same, and the rule that the page showed is kept with what else the person saw.
     *
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when its state or the two-person rule does not allow it
     */
    public CaseRow decide(Decision decision, SecondLook look, Policy policy) {
        return moves.make(decision.step(), Moves.With.policy(policy), CaseFile.verdict(Opinion.of(decision, look)));
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

    /**
     * Takes up again one of one's own last {@value #REVISABLE} verdicts: a further move with a reason of its own, possible until another
     * person has judged. The case goes where the new verdict leads.
     *
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when it is not one's own, too long ago, or another person has judged
     */
    public CaseRow revise(Decision decision, SecondLook look) {
        return revise(decision, look, Policy.NONE);
    }

    /**
     * The same, and the rule that the page showed is kept with what else the person saw.
     *
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when it is not one's own, too long ago, or another person has judged
     */
    public CaseRow revise(Decision decision, SecondLook look, Policy policy) {
        boolean recent = recent(decision.user(), REVISABLE).stream()
                .anyMatch(own -> own.caseKey().equals(decision.caseKey()) && own.standing());
        Opinion opinion = Opinion.of(decision, look);
        return moves.make(decision.step(), Moves.With.policy(policy), (file, by) -> {
            if (!recent) {
                throw new IllegalMove(file.state(), "hanya " + REVISABLE + " putusan terakhir Anda yang dapat diubah");
            }
            return file.revise(by, opinion);
        });
    }

    /**
     * Says whether the account is really this person's, on the basis that the roster names.
     *
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when the case does not wait for it
     */
    public CaseRow decideIdentity(Step step, boolean confirmed) {
        return decideIdentity(step, confirmed ? IdentityProof.ROSTER : null);
    }

    /**
     * Says whether the account is really this person's. The answer holds for all cases of the account.
     *
     * @param proof what a confirmation rests on; null to say that it is somebody else's
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when the case does not wait for it
     */
    public CaseRow decideIdentity(Step step, @Nullable IdentityProof proof) {
        return moves.make(
                step,
                Moves.With.proof(proof),
                (file, by) -> proof != null ? file.confirmIdentity(by) : file.denyIdentity(by));
    }

    /**
     * Reports from a case that was read already, or referred, that it is the wrong person. The other open cases of the account wait until a
     * person decides; {@link #settleReport} does.
     *
     * @throws NoSuchCase when there is none that this person may see
     * @throws IllegalArgumentException when the reason is blank; Indonesian
     */
    public void reportWrongPerson(String caseKey, String user, String reason) {
        say(caseKey, user, reason, IdentityOutcome.REPORTED, null);
    }

    /**
     * Decides such a report for the account.
     *
     * @param proof what a confirmation rests on; null to say that it is somebody else's
     * @throws NoSuchCase when there is none that this person may see
     * @throws IllegalArgumentException when the reason is blank; Indonesian
     */
    public void settleReport(String caseKey, String user, String reason, @Nullable IdentityProof proof) {
        say(caseKey, user, reason, proof == null ? IdentityOutcome.DENIED : IdentityOutcome.CONFIRMED, proof);
    }

    private void say(
            String caseKey, String user, String reason, IdentityOutcome outcome, @Nullable IdentityProof proof) {
        Step.reasoned(reason);
        database.change(connection -> {
            Scope scope = Users.scope(connection, user);
            CaseFile file = new CaseReader(connection, scope, database.now()).locked(caseKey);
            Actor by = Actor.of(scope.user(), reason, database.now());
            file.speakOfIdentity(by);
            new CaseWriter(connection, ledger).identity(caseKey, outcome, by, proof);
            Map<String, Object> told = Map.of("outcome", outcome.code(), "reason_sha256", Hash.sha256(reason));
            ledger.append(connection, List.of(new LedgerDraft("identity", user, caseKey, told)));
        });
    }

    /**
     * The moves after the second reading: {@link MoveKind#HEAR} to {@link MoveKind#FINISH}.
     *
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when its state does not allow it
     * @throws IllegalArgumentException for another kind of move
     */
    public CaseRow advance(Step step, MoveKind kind) {
        String detail = step.detail();
        return moves.make(step, (file, by) -> switch (kind) {
            case HEAR -> file.hear(by);
            case NO_ANSWER -> file.noAnswer(by);
            case DROP -> file.drop(by);
            case REFER -> file.refer(by, detail);
            case CLARIFY -> file.clarify(by, detail);
            case RECOMMEND -> file.recommend(by, detail);
            case SANCTION -> file.sanction(by, detail);
            case STOP -> file.stop(by, detail);
            case MONITOR -> file.monitor(by, detail);
            case FINISH -> file.finish(by, detail);
            default -> throw new IllegalArgumentException(kind + " is no move after the second reading");
        });
    }

    /**
     * Takes back the user's own last move, within {@link #UNDO_WINDOW}.
     *
     * @throws IllegalMove when it is too late, somebody else's, or nothing is there to take back
     */
    public CaseRow undo(String caseKey, String user) {
        return database.inTransaction(connection -> moves.undo(connection, caseKey, user, null));
    }

    /**
     * Adds a note.
     *
     * @throws IllegalArgumentException when it is blank
     */
    public void note(String caseKey, String user, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Catatan masih kosong");
        }
        database.change(connection -> {
            Scope scope = Users.scope(connection, user);
            CaseRow row = new CaseReader(connection, scope, database.now()).row(caseKey);
            User author = scope.user();
            Rows.update(
                    connection,
                    "INSERT INTO wasit.case_notes (case_key, author, body, at) VALUES (?, ?, ?, ?)",
                    row.key(),
                    author.login(),
                    text,
                    database.now());
            forgetDraft(connection, row.key(), author.login());
            Map<String, Object> told = Map.of("text_sha256", Hash.sha256(text));
            ledger.append(connection, List.of(new LedgerDraft("note", author.login(), row.key(), told)));
        });
    }

    /** Keeps a note that is still being written; only its author gets it back. Empty words forget it. */
    public void draft(String caseKey, String user, String text) {
        database.change(connection -> {
            Scope scope = Users.scope(connection, user);
            CaseRow row = new CaseReader(connection, scope, database.now()).row(caseKey);
            User author = scope.user();
            forgetDraft(connection, row.key(), author.login());
            if (!text.isBlank()) {
                Rows.update(
                        connection,
                        "INSERT INTO wasit.note_drafts (login, case_key, body, at) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (login, case_key) DO UPDATE SET body = excluded.body, at = excluded.at",
                        author.login(),
                        row.key(),
                        text,
                        database.now());
            }
        });
    }

    private static void forgetDraft(Connection connection, String caseKey, String login) throws SQLException {
        Rows.update(connection, "DELETE FROM wasit.note_drafts WHERE login = ? AND case_key = ?", login, caseKey);
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

    /** The key of the case with that number, if this person may see it. */
    public Optional<String> keyOf(long number, String user) {
        return database.inTransaction(connection -> {
            Scope scope = Users.scope(connection, user);
            return Rows.one(
                    connection,
                    "SELECT c.key FROM wasit.cases c WHERE c.number = ?" + scope.and("c"),
                    row -> row.text("key"),
                    scope.after(number));
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
    public List<LedgerEntry> history(String caseKey, String user) {
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
    public List<LedgerEntry> ledger(String user, long before, int limit) {
        Scope scope = database.inTransaction(connection -> Users.scope(connection, user));
        return ledger.before(before, limit, scope.ledger());
    }
}
