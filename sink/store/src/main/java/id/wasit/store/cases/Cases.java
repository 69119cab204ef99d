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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and moves single cases. Every move is checked, kept, and written into the ledger in one transaction. */
public final class Cases {
    /** How long one's own last move may be taken back; others do not get the case before. */
    public static final Duration UNDO_WINDOW = Duration.ofSeconds(10);

    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public Cases(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
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
        Opinion opinion = Opinion.of(decision);
        Step step = new Step(decision.caseKey(), decision.version(), decision.user(), decision.reason(), null);
        return move(step, (file, by) -> {
            if (file.state() != CaseState.SECOND_READING) {
                return file.judge(by, opinion);
            }
            return file.disputed() ? file.adjudicate(by, opinion) : file.second(by, opinion);
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
        return move(step, proof, (file, by) -> proof != null ? file.confirmIdentity(by) : file.denyIdentity(by));
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
        return move(step, (file, by) -> switch (kind) {
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
        return database.inTransaction(connection -> {
            Scope scope = Users.scope(connection, user);
            CaseFile file = new CaseReader(connection, scope, database.now()).locked(caseKey);
            Actor by = Actor.of(scope.user(), "dibatalkan", database.now());
            return write(connection, file, caseKey, file.undo(by), by, null);
        });
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
            Map<String, Object> told = Map.of("text_sha256", Hash.sha256(text));
            ledger.append(connection, List.of(new LedgerDraft("note", author.login(), row.key(), told)));
        });
    }

    /** The last moves of a person over all cases that they may see, newest first, with the key of the case. */
    public List<OwnMove> recent(String user, int limit) {
        return database.inTransaction(connection -> {
            Scope scope = Users.scope(connection, user);
            return Rows.query(
                    connection,
                    "SELECT m.*, c.number FROM wasit.case_moves m JOIN wasit.cases c ON c.key = m.case_key WHERE m.actor = ?"
                            + scope.and("c") + " ORDER BY m.at DESC, m.seq DESC LIMIT " + limit,
                    row -> new OwnMove(row.text("case_key"), row.number("number"), CaseReader.move(row)),
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

    private interface Way {
        CaseFile.Next from(CaseFile file, Actor by);
    }

    private CaseRow move(Step step, Way way) {
        return move(step, null, way);
    }

    private CaseRow move(Step step, @Nullable IdentityProof proof, Way way) {
        return database.inTransaction(connection -> {
            Scope scope = Users.scope(connection, step.user());
            User user = scope.user();
            CaseReader reader = new CaseReader(connection, scope, database.now());
            CaseFile file = reader.locked(step.caseKey());
            if (file.version() != step.version()) {
                Move last = file.moves().isEmpty()
                        ? null
                        : file.moves().get(file.moves().size() - 1);
                throw new StaleCase(file.state(), file.version(), last, CardReader.blind(file, user));
            }
            if (reader.isSuspended(reader.row(step.caseKey()))) {
                throw new IllegalMove(
                        file.state(),
                        "akun ini dilaporkan sebagai orang yang salah pada perkara lain; tunggu keputusan identitasnya");
            }
            Actor by = Actor.of(user, step.reason(), database.now());
            CaseFile.Next next = way.from(file, by);
            return write(connection, file, step.caseKey(), next, by, proof);
        });
    }

    private CaseRow write(
            Connection connection,
            CaseFile before,
            String key,
            CaseFile.Next next,
            Actor by,
            @Nullable IdentityProof proof)
            throws SQLException {
        CaseReader reader = new CaseReader(connection, Users.scope(connection, by.login()), database.now());
        CaseWriter writer = new CaseWriter(connection, ledger);
        Move move = next.move();
        // The trigger asks whose account it is: that comes first.
        if (move.kind() == MoveKind.UNDO
                && speaksOfIdentity(before.moves().get(before.moves().size() - 1))) {
            Optional<Identity> last = reader.identity(reader.row(key).account());
            if (last.isPresent()) {
                writer.takeBackIdentity(key, last.get(), by);
            }
        } else if (speaksOfIdentity(move)) {
            writer.identity(key, outcome(move), by, proof);
        }
        writer.write(key, next);
        return reader.row(key);
    }

    private static boolean speaksOfIdentity(Move move) {
        return move.kind() == MoveKind.CONFIRM_IDENTITY
                || move.kind() == MoveKind.DENY_IDENTITY
                || move.verdict() == Verdict.WRONG_IDENTITY;
    }

    private static IdentityOutcome outcome(Move move) {
        return switch (move.kind()) {
            case CONFIRM_IDENTITY -> IdentityOutcome.CONFIRMED;
            case DENY_IDENTITY -> IdentityOutcome.DENIED;
            default -> IdentityOutcome.REPORTED;
        };
    }
}
