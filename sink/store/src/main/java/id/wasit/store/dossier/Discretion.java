package id.wasit.store.dossier;

import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a variant shows of persons, and how absent values read. */
final class Discretion {
    private final Connection connection;
    private final CaseFacts facts;
    private final Variant variant;
    private final Masking masking;

    Discretion(Connection connection, CaseFacts facts, Variant variant) throws SQLException {
        this.connection = connection;
        this.facts = facts;
        this.variant = variant;
        this.masking = new Masking(namesToHide());
    }

    String reader(String login) throws SQLException {
        if (variant == Variant.REDACTED) {
            return login.equals("wasit") ? "wasit (program)" : "petugas";
        }
        return Rows.one(connection, "SELECT name FROM wasit.users WHERE login = ?", row -> row.text("name"), login)
                .orElse("wasit (program)");
    }

    String secret(@Nullable String value) {
        return variant == Variant.REDACTED ? Masking.hidden() : orDash(value);
    }

    String shown(String text) {
        return variant == Variant.REDACTED ? masking.of(text) : text;
    }

    static String text(@Nullable Instant moment) {
        return moment == null ? "–" : moment.toString();
    }

    static String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }

    private List<@Nullable String> namesToHide() throws SQLException {
        List<@Nullable String> names = new ArrayList<>();
        names.add(facts.handle());
        names.add(facts.account().substring(facts.account().indexOf(':') + 1));
        Rows.each(
                connection,
                "SELECT name FROM wasit.persons WHERE key = ? UNION SELECT name FROM wasit.dossier_persons WHERE case_key = ?",
                row -> names.add(row.text("name")),
                facts.person(),
                facts.key());
        Rows.each(
                connection,
                "SELECT p.author_name, p.handle, p.shared_author, p.parent_author FROM wasit.flags f"
                        + " JOIN wasit.posts p ON p.id = f.post_id WHERE f.case_key = ?",
                row -> {
                    names.add(row.maybeText("author_name"));
                    names.add(row.maybeText("handle"));
                    names.add(row.maybeText("shared_author"));
                    names.add(row.maybeText("parent_author"));
                },
                facts.key());
        Rows.each(
                connection,
                "SELECT name FROM wasit.statements WHERE case_key = ? AND read_at <= ?",
                row -> names.add(row.maybeText("name")),
                facts.key(),
                facts.asOf());
        return names;
    }
}
