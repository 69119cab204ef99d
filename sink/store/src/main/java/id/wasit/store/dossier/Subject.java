package id.wasit.store.dossier;

import id.wasit.store.roster.Employment;
import id.wasit.store.roster.RosterReader;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The person of a dossier as the roster told when the case became ready; what was imported later is not in it.
 *
 * @param name the name as in the office's records
 * @param nip the whole number
 * @param position the post held
 * @param unit the office
 * @param region the region of the office
 * @param employment whether they were in service, and when; absent when the roster did not tell
 */
record Subject(
        String name,
        @Nullable String nip,
        @Nullable String position,
        String unit,
        @Nullable String region,
        @Nullable Employment employment) {

    /** Empty when the case names nobody, or no longer the person of that time. */
    static Optional<Subject> of(Connection connection, CaseFacts facts) throws SQLException {
        return Rows.one(
                connection,
                "SELECT * FROM wasit.dossier_persons WHERE case_key = ? AND seq = ? AND person = ?",
                Subject::read,
                facts.key(),
                facts.readySeq(),
                facts.person());
    }

    private static Subject read(Row row) throws SQLException {
        return new Subject(
                row.text("name"),
                row.maybeText("nip"),
                row.maybeText("position"),
                row.text("unit"),
                row.maybeText("region"),
                RosterReader.employment(row));
    }
}
