package id.wasit.store.cases;

import id.wasit.store.access.Scope;
import id.wasit.store.access.Users;
import id.wasit.store.identity.IdentityProof;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Rows;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens and moves single cases. Every move is checked, kept, and written into the ledger in one transaction. What was done so far is in
 * {@link History}.
 */
public final class Cases {
    /** How long one's own last move may be taken back; others do not get the case before. */
    public static final Duration UNDO_WINDOW = Duration.ofSeconds(10);

    /** So many of one's own last verdicts may be taken up again. */
    public static final int REVISABLE = 20;

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
     * The same for a program that shows nothing of it to the person, and asks only whether what they see still holds: nobody looked.
     *
     * @throws NoSuchCase when there is none that this person may see
     */
    public CaseCard unshown(String caseKey, String user) {
        return database.inTransaction(connection ->
                new CardReader(connection, ledger, Users.scope(connection, user), database.now()).read(caseKey));
    }

    /**
     * A person's verdict, in triase, as second reader, or as the one who decides a dispute, by where the case stands.
     *
     * @return the case after it
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when its state or the two-person rule does not allow it
     */
    public CaseRow decide(Decision decision) {
        return decide(decision, SecondLook.NONE, Policy.NONE);
    }

    /**
     * The same from a page: some of the cases that are closed get a second reader, and the rule that it showed is kept with what else the
     * person saw.
     *
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when its state or the two-person rule does not allow it
     */
    public CaseRow decide(Decision decision, SecondLook look, Policy policy) {
        return moves.make(decision.step(), Moves.With.policy(policy), CaseFile.verdict(Opinion.of(decision, look)));
    }

    /**
     * Takes up again one of one's own last {@value #REVISABLE} verdicts: a further move with a reason of its own, possible until another
     * person has judged. The case goes where the new verdict leads.
     *
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when it is not one's own, too long ago, or another person has judged
     */
    public CaseRow revise(Decision decision, SecondLook look, Policy policy) {
        boolean recent = new History(database, ledger)
                .recent(decision.user(), REVISABLE).stream()
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
     * The moves after the second reading: {@link MoveKind#HEAR} to {@link MoveKind#FINISH}.
     *
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when its state does not allow it
     * @throws IllegalArgumentException for another kind of move
     */
    public CaseRow advance(Step step, MoveKind kind) {
        return moves.make(step, (file, by) -> file.advance(kind, by, step.detail()));
    }

    /**
     * Takes back the user's own last move, within {@link #UNDO_WINDOW}.
     *
     * @throws IllegalMove when it is too late, somebody else's, or nothing is there to take back
     */
    public CaseRow undo(String caseKey, String user) {
        return database.inTransaction(connection -> moves.undo(connection, caseKey, user, null));
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
}
