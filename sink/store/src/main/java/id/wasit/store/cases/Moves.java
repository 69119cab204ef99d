package id.wasit.store.cases;

import id.wasit.store.access.Scope;
import id.wasit.store.access.User;
import id.wasit.store.access.Users;
import id.wasit.store.desk.Relations;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.sql.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a move is made: the case locked, the version compared, the guards asked, the row and the ledger written, in one transaction. */
final class Moves {
    /** One way for a case to go on. */
    interface Way {
        CaseFile.Next from(CaseFile file, Actor by);
    }

    private final Database database;
    private final Ledger ledger;

    Moves(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    CaseRow make(Step step, Way way) {
        return database.inTransaction(connection -> make(connection, step, way, null));
    }

    CaseRow make(Connection connection, Step step, Way way, @Nullable UUID bundle) throws SQLException {
        Scope scope = Users.scope(connection, step.user());
        User user = scope.user();
        CaseFile file = read(connection, step, scope);
        Relations.find(connection, user.login(), step.caseKey()).ifPresent(relation -> {
            throw new IllegalMove(
                    file.state(), "Anda menyatakan hubungan dengan " + relation + "; perkara ini untuk orang lain");
        });
        CaseFile.Next next = way.from(file, Actor.of(user, step.reason(), database.now()));
        return write(connection, step.caseKey(), file, next, bundle);
    }

    CaseRow undo(Connection connection, String caseKey, String user, @Nullable UUID bundle) throws SQLException {
        Scope scope = Users.scope(connection, user);
        CaseFile file = new CaseReader(connection, scope).locked(caseKey);
        Actor by = Actor.of(scope.user(), "dibatalkan", database.now());
        return write(connection, caseKey, file, file.undo(by), bundle);
    }

    /** A card that was fetched ahead shows a case that is still new: whoever decides on it has opened it. */
    private CaseFile read(Connection connection, Step step, Scope scope) throws SQLException {
        User user = scope.user();
        CaseReader reader = new CaseReader(connection, scope);
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

    private CaseRow write(Connection connection, String key, CaseFile before, CaseFile.Next next, @Nullable UUID bundle)
            throws SQLException {
        CaseReader reader =
                new CaseReader(connection, Users.scope(connection, next.move().actor()));
        CaseWriter writer = new CaseWriter(connection, ledger);
        String outcome = identityOutcome(before, next.move());
        if (outcome != null) {
            writer.identity(reader.row(key), next.move(), outcome);
        }
        writer.write(key, next, bundle);
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
