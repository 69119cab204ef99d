package id.wasit.store.identity;

import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and adds what people say of accounts, inside the transaction of whoever asks. */
public final class Identities {
    private final Connection connection;

    /** Over a transaction of the caller. */
    public Identities(Connection connection) {
        this.connection = connection;
    }

    /**
     * The decision or the report that holds for an account now.
     *
     * @throws SQLException when the database refuses
     */
    public Optional<Identity> standing(String account) throws SQLException {
        return Rows.one(
                connection, "SELECT * FROM wasit.standing_identities WHERE account = ?", Identities::read, account);
    }

    /**
     * One of them, standing or not.
     *
     * @throws SQLException when the database refuses
     */
    public Optional<Identity> find(long id) throws SQLException {
        return Rows.one(connection, "SELECT * FROM wasit.identities WHERE id = ?", Identities::read, id);
    }

    /**
     * Whose account it is, from now on.
     *
     * @param proof what a confirmation rests on
     * @throws SQLException when the database refuses
     */
    public void say(Saying saying, IdentityOutcome outcome, @Nullable IdentityProof proof) throws SQLException {
        Rows.update(
                connection,
                """
                INSERT INTO wasit.identities (account, person, outcome, decided_by, reason, at, case_key, basis, evidence, valid_until)
                SELECT c.account, c.person, ?, ?, ?, ?, c.key, ?, ?, ? FROM wasit.cases c WHERE c.key = ?
                """,
                outcome.code(),
                saying.by(),
                saying.reason(),
                saying.at(),
                proof == null ? null : proof.basis().code(),
                proof == null ? null : proof.evidence(),
                proof == null ? null : proof.validUntil(),
                saying.caseKey());
    }

    /**
     * Takes back what was said last; what held before holds again.
     *
     * @throws SQLException when the database refuses
     */
    public void takeBack(Saying saying, Identity last) throws SQLException {
        Rows.update(connection, """
                INSERT INTO wasit.identities (account, person, outcome, decided_by, reason, at, case_key, takes_back)
                SELECT c.account, c.person, 'ditarik', ?, ?, ?, c.key, ? FROM wasit.cases c WHERE c.key = ?
                """, saying.by(), saying.reason(), saying.at(), last.id(), saying.caseKey());
    }

    private static Identity read(Row row) throws SQLException {
        String basis = row.maybeText("basis");
        return new Identity(
                row.number("id"),
                IdentityOutcome.of(row.text("outcome")),
                basis == null ? null : IdentityBasis.of(basis),
                row.maybeText("evidence"),
                row.maybeInstant("valid_until"),
                row.text("decided_by"),
                row.text("reason"),
                row.instant("at"));
    }
}
