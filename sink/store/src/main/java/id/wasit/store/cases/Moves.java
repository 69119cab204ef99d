package id.wasit.store.cases;

import id.wasit.store.access.Scope;
import id.wasit.store.access.User;
import id.wasit.store.access.Users;
import id.wasit.store.desk.Relations;
import id.wasit.store.identity.Identities;
import id.wasit.store.identity.Identity;
import id.wasit.store.identity.IdentityOutcome;
import id.wasit.store.identity.IdentityProof;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a move is made: the case locked, the version compared, the guards asked, the row and the ledger written, in one transaction. */
final class Moves {
    /** One way for a case to go on. */
    interface Way {
        CaseFile.Next from(CaseFile file, Actor by);
    }

    /**
     * What comes with a move.
     *
     * @param proof what a confirmed identity rests on
     * @param bundle the act over several cases that it is part of
     * @param policy the rule that the page showed
     */
    record With(@Nullable IdentityProof proof, @Nullable UUID bundle, Policy policy) {
        static final With NOTHING = new With(null, null, Policy.NONE);

        static With proof(@Nullable IdentityProof proof) {
            return new With(proof, null, Policy.NONE);
        }

        static With bundle(@Nullable UUID bundle) {
            return new With(null, bundle, Policy.NONE);
        }

        static With policy(Policy policy) {
            return new With(null, null, policy);
        }
    }

    /** A case as it stood, and the move that a person makes on it. */
    private record Made(String caseKey, CaseFile before, CaseFile.Next next, Actor by) {}

    /** Where a case is, or may be, handed to others. */
    private static final Set<CaseState> LEAVING = Set.of(CaseState.READY, CaseState.REFERRED);

    private final Database database;
    private final Ledger ledger;

    Moves(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    CaseRow make(Step step, Way way) {
        return make(step, With.NOTHING, way);
    }

    CaseRow make(Step step, With with, Way way) {
        return database.inTransaction(connection -> make(connection, step, with, way));
    }

    CaseRow make(Connection connection, Step step, With with, Way way) throws SQLException {
        Scope scope = Users.scope(connection, step.user());
        CaseReader reader = new CaseReader(connection, scope, database.now());
        CaseFile file = read(connection, step, reader, scope.user());
        mayMove(connection, step, reader, file);
        Actor by = Actor.of(scope.user(), step.reason(), database.now());
        CaseFile.Next next =
                reader.isGolden(step.caseKey()) ? way.from(file, by).inside() : way.from(file, by);
        Made made = new Made(step.caseKey(), file, next, by);
        hearFirst(connection, made);
        return write(connection, made, with);
    }

    CaseRow undo(Connection connection, String caseKey, String user, @Nullable UUID bundle) throws SQLException {
        Scope scope = Users.scope(connection, user);
        CaseFile file = new CaseReader(connection, scope, database.now()).locked(caseKey);
        Actor by = Actor.of(scope.user(), "dibatalkan", database.now());
        return write(connection, new Made(caseKey, file, file.undo(by), by), With.bundle(bundle));
    }

    /** A card that was fetched ahead shows a case that is still new: whoever decides on it has opened it. */
    private CaseFile read(Connection connection, Step step, CaseReader reader, User user) throws SQLException {
        CaseFile file = reader.locked(step.caseKey());
        if (file.state() == CaseState.NEW && file.version() == step.version()) {
            Actor actor = Actor.of(user, "dibuka untuk dibaca", database.now());
            new CaseWriter(connection, ledger).write(step.caseKey(), file.open(actor));
            return reader.file(reader.row(step.caseKey()));
        }
        if (!file.isAsReadAt(step.version(), user.login())) {
            Move last = file.moves().isEmpty()
                    ? null
                    : file.moves().get(file.moves().size() - 1);
            throw new StaleCase(file.state(), file.version(), last, CardReader.blind(file, user));
        }
        return file;
    }

    private static void mayMove(Connection connection, Step step, CaseReader reader, CaseFile file)
            throws SQLException {
        if (reader.row(step.caseKey()).suspended()) {
            throw new IllegalMove(
                    file.state(),
                    "akun ini dilaporkan sebagai orang yang salah pada perkara lain; tunggu keputusan identitasnya");
        }
        Optional<String> relation = Relations.find(connection, step.user(), step.caseKey());
        if (relation.isPresent()) {
            throw new IllegalMove(
                    file.state(),
                    "Anda menyatakan hubungan dengan " + relation.get() + "; perkara ini untuk orang lain");
        }
    }

    /** The database holds the same rule (V071): what was answered is read before anything leaves the house. */
    private static void hearFirst(Connection connection, Made made) throws SQLException {
        Move move = made.next().move();
        String answers = "SELECT 1 FROM wasit.statements WHERE case_key = ? AND purpose = 'jawaban'";
        if (LEAVING.contains(move.to()) && Rows.any(connection, answers + " AND read_at IS NULL", made.caseKey())) {
            throw new IllegalMove(
                    made.before().state(), "ada jawaban yang belum dibaca; buka halaman hak jawab perkara ini dahulu");
        }
        if (move.kind() == MoveKind.NO_ANSWER && Rows.any(connection, answers, made.caseKey())) {
            throw new IllegalMove(made.before().state(), "orang yang bersangkutan sudah menjawab");
        }
    }

    private CaseRow write(Connection connection, Made made, With with) throws SQLException {
        Scope scope = Users.scope(connection, made.by().login());
        CaseReader reader = new CaseReader(connection, scope, database.now());
        String screen = screen(connection, scope, made, with.policy());
        // The trigger asks whose account it is: that comes first.
        speakOfIdentity(new Identities(connection), reader, made, with);
        new CaseWriter(connection, ledger)
                .write(made.caseKey(), made.next(), new CaseWriter.Beside(with.bundle(), screen));
        return reader.row(made.caseKey());
    }

    /** What the person has before their eyes, before anything changes. */
    private @Nullable String screen(Connection connection, Scope scope, Made made, Policy policy) throws SQLException {
        if (!Screens.keeps(made.next().move().kind())) {
            return null;
        }
        CaseCard card = new CardReader(connection, ledger, scope, database.now()).read(made.caseKey());
        return Shown.of(card, made.by().login(), policy).json();
    }

    private static void speakOfIdentity(Identities identities, CaseReader reader, Made made, With with)
            throws SQLException {
        Move move = made.next().move();
        Integer undone = move.undoes();
        boolean spoke = undone != null && speaksOfIdentity(made.before().moves().get(undone - 1));
        boolean speaks = speaksOfIdentity(move);
        if (spoke && !speaks) {
            Optional<Identity> last =
                    identities.standing(reader.row(made.caseKey()).account());
            if (last.isPresent() && last.get().by().equals(made.by().login())) {
                identities.takeBack(made.by().saying(made.caseKey()), last.get());
            }
        } else if (speaks && !spoke) {
            identities.say(made.by().saying(made.caseKey()), outcome(move), with.proof());
        }
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
