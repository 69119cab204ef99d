package id.wasit.store.privacy;

import id.wasit.store.access.Scope;
import id.wasit.store.access.User;
import id.wasit.store.access.UserRole;
import id.wasit.store.access.Users;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that the store holds about one person, for that person (UU 27/2022 Ps 7). Others in it are blackened. */
public final class PersonExports {
    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public PersonExports(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * Puts the export together. It holds the whole NIP, so a reason is needed, and both are written into the ledger before it is given.
     *
     * @param about NIP or key of the person
     * @param by login of an admin or a supervisor, or {@code wasit} for the command line
     * @param reason why; never blank
     * @return empty when there is no such person that they may see
     * @throws IllegalArgumentException when the reason is missing, or they are neither admin nor supervisor; Indonesian
     */
    public Optional<PersonExport> make(String about, String by, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Alasan membuka data orang wajib diisi");
        }
        return database.inTransaction(connection -> {
            Optional<String> person = find(connection, about.strip(), by);
            if (person.isEmpty()) {
                return Optional.<PersonExport>empty();
            }
            PersonExport export =
                    new PersonExport(person.get(), database.now(), new PersonParts(connection, person.get()).all());
            Map<String, Object> told =
                    Map.of("person", person.get(), "reason", reason.strip(), "nip", true, "cases", export.cases());
            ledger.append(connection, List.of(new LedgerDraft("person_export", by, null, told)));
            return Optional.of(export);
        });
    }

    private static Optional<String> find(Connection connection, String about, String by) throws SQLException {
        String sql = "SELECT p.key FROM wasit.persons p LEFT JOIN wasit.person_nips n ON n.person = p.key"
                + " WHERE (p.key = ? OR n.nip = ?)";
        if (by.equals(Ledger.PROGRAM)) {
            return Rows.one(connection, sql, row -> row.text("key"), about, about);
        }
        User user = Users.working(connection, by);
        boolean admin = user.roles().contains(UserRole.ADMIN);
        if (!admin && !user.supervises()) {
            throw new IllegalArgumentException("Hanya admin atau penyelia yang membuat salinan data orang");
        }
        // An admin sees no case in the pages, but answers for the person's rights; a supervisor's limits hold here too.
        Scope scope = Scope.of(user);
        return user.supervises()
                ? Rows.one(connection, sql + scope.and("p"), row -> row.text("key"), scope.after(about, about))
                : Rows.one(connection, sql, row -> row.text("key"), about, about);
    }
}
