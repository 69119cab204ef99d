package id.wasit.store.privacy;

import id.wasit.store.sql.Row;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Whom a request is about: a person of the roster, or whoever a case is about.
 *
 * @param person key of the person
 * @param caseKey key of the case, when a case was named
 * @param account its account
 * @param unit their office, which limits who sees the request
 * @param region the region of that
 */
record About(
        @Nullable String person,
        @Nullable String caseKey,
        @Nullable String account,
        @Nullable String unit,
        @Nullable String region) {

    static About read(Row row) throws SQLException {
        return new About(
                row.maybeText("person"),
                row.maybeText("case_key"),
                row.maybeText("account"),
                row.maybeText("unit"),
                row.maybeText("region"));
    }
}
