package id.wasit.store.dossier;

import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The person whom the dossier is about, and how it is known that the account is theirs. */
final class PersonPart {
    /** What stood on the roster then; later imports do not count. */
    private static final String ENTRIES = """
            SELECT e.basis, e.valid_from, e.valid_to FROM wasit.roster_entries e
            JOIN wasit.roster_versions s ON s.version = e.since_version LEFT JOIN wasit.roster_versions u ON u.version = e.until_version
            WHERE e.account = ? AND s.imported_at <= ? AND (u.version IS NULL OR u.imported_at > ?) ORDER BY e.valid_from, e.id
            """;

    private final Connection connection;
    private final CaseFacts facts;
    private final @Nullable Subject subject;
    private final Discretion discretion;

    PersonPart(Connection connection, CaseFacts facts, @Nullable Subject subject, Discretion discretion) {
        this.connection = connection;
        this.facts = facts;
        this.subject = subject;
        this.discretion = discretion;
    }

    Map<String, Object> person() {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("akun", discretion.secret(facts.account()));
        person.put("nama_akun", discretion.secret(facts.handle()));
        if (subject != null) {
            person.put("nama", discretion.secret(subject.name()));
            person.put("nip", discretion.secret(subject.nip()));
            person.put("jabatan", discretion.secret(subject.position()));
            person.put("unit_kerja", discretion.secret(subject.unit()));
            person.put("wilayah", Discretion.orDash(subject.region()));
        }
        return person;
    }

    Map<String, Object> identification() throws SQLException {
        Map<String, Object> identification = new LinkedHashMap<>();
        Rows.each(
                connection,
                "SELECT * FROM wasit.identities WHERE account = ? AND outcome = 'benar' AND at <= ? ORDER BY id DESC LIMIT 1",
                row -> {
                    identification.put("dasar", Words.basis(Discretion.orDash(row.maybeText("basis"))));
                    identification.put("bukti", discretion.shown(Discretion.orDash(row.maybeText("evidence"))));
                    identification.put("alasan", discretion.shown(row.text("reason")));
                    identification.put("diputuskan_oleh", discretion.reader(row.text("decided_by")));
                    identification.put("pada", Discretion.text(row.instant("at")));
                },
                facts.account(),
                facts.asOf());
        identification.put(
                "daftar",
                Rows.query(
                        connection,
                        ENTRIES,
                        row -> Map.of(
                                "dasar", row.text("basis"),
                                "sejak", Discretion.text(row.instant("valid_from")),
                                "sampai", Discretion.text(row.maybeInstant("valid_to"))),
                        facts.account(),
                        facts.asOf(),
                        facts.asOf()));
        return identification;
    }
}
