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
            CaseFile file = new CaseReader(connection, scope).locked(caseKey);
            if (file.state() == CaseState.NEW && scope.judges()) {
                Actor actor = Actor.of(scope.user(), "dibuka untuk dibaca", database.now());
                new CaseWriter(connection, ledger).write(caseKey, file.open(actor));
            }
            return new CardReader(connection, ledger, scope).card(caseKey);
        });
    }

    /**
     * The same card without moving the case: for looking things up. The look at personal data is written into the ledger.
     *
     * @throws NoSuchCase when there is none that this person may see
     */
    public CaseCard card(String caseKey, String user) {
        return database.inTransaction(
                connection -> new CardReader(connection, ledger, Users.scope(connection, user)).card(caseKey));
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
     * Says whether the account is really this person's. A confirmation holds for all cases of the account.
     *
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when the case does not wait for it
     */
    public CaseRow decideIdentity(Step step, boolean confirmed) {
        return move(step, (file, by) -> confirmed ? file.confirmIdentity(by) : file.denyIdentity(by));
    }

    /**
     * The moves after the second reading: {@link MoveKind#REFER} to {@link MoveKind#FINISH}.
     *
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when its state does not allow it
     * @throws IllegalArgumentException for another kind of move
     */
    public CaseRow advance(Step step, MoveKind kind) {
        String detail = step.detail();
        return move(step, (file, by) -> switch (kind) {
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
            CaseFile file = new CaseReader(connection, scope).locked(caseKey);
            Actor by = Actor.of(scope.user(), "dibatalkan", database.now());
            return write(connection, caseKey, file, file.undo(by));
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
            CaseRow row = new CaseReader(connection, scope).row(caseKey);
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
                connection -> new CardReader(connection, ledger, Users.scope(connection, user)).others(caseKey, limit));
    }

    /** The ledger of a case as this person may see it: for a blind reader without judgements. */
    public List<LedgerEntry> history(String caseKey, String user) {
        boolean blind = database.inTransaction(connection -> {
            Scope scope = Users.scope(connection, user);
            CaseReader reader = new CaseReader(connection, scope);
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
        return database.inTransaction(connection -> {
            Scope scope = Users.scope(connection, step.user());
            User user = scope.user();
            CaseFile file = new CaseReader(connection, scope).locked(step.caseKey());
            if (file.version() != step.version()) {
                Move last = file.moves().isEmpty()
                        ? null
                        : file.moves().get(file.moves().size() - 1);
                throw new StaleCase(file.state(), file.version(), last, CardReader.blind(file, user));
            }
            Actor by = Actor.of(user, step.reason(), database.now());
            return write(connection, step.caseKey(), file, way.from(file, by));
        });
    }

    private CaseRow write(Connection connection, String key, CaseFile before, CaseFile.Next next) throws SQLException {
        CaseReader reader =
                new CaseReader(connection, Users.scope(connection, next.move().actor()));
        CaseWriter writer = new CaseWriter(connection, ledger);
        String outcome = identityOutcome(before, next.move());
        if (outcome != null) {
            writer.identity(reader.row(key), next.move(), outcome);
        }
        writer.write(key, next);
        return reader.row(key);
    }

    /** What a move says about the identity of the account; null when it says nothing. */
    private static @Nullable String identityOutcome(CaseFile before, Move move) {
        if (move.kind() == MoveKind.UNDO) {
            MoveKind undone = before.moves().get(before.moves().size() - 1).kind();
            return undone == MoveKind.CONFIRM_IDENTITY || undone == MoveKind.DENY_IDENTITY ? "ditarik" : null;
        }
        return switch (move.kind()) {
            case CONFIRM_IDENTITY -> "benar";
            case DENY_IDENTITY -> "salah";
            default -> null;
        };
    }
}
