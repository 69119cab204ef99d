package id.wasit.store.dossier;

import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The person whom the dossier is about, and how it is known that the account is theirs. */
final class PersonPart {
    private final Connection connection;
    private final CaseFacts facts;
    private final Discretion discretion;

    PersonPart(Connection connection, CaseFacts facts, Discretion discretion) {
        this.connection = connection;
        this.facts = facts;
        this.discretion = discretion;
    }

    Map<String, Object> person() throws SQLException {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("akun", discretion.secret(facts.account()));
        person.put("nama_akun", discretion.secret(facts.handle()));
        Rows.each(
                connection,
                "SELECT p.name, p.position, p.unit, p.region, n.nip FROM wasit.persons p"
                        + " LEFT JOIN wasit.person_nips n ON n.person = p.key WHERE p.key = ?",
                row -> {
                    person.put("nama", discretion.secret(row.maybeText("name")));
                    person.put("nip", discretion.secret(row.maybeText("nip")));
                    person.put("jabatan", discretion.secret(row.maybeText("position")));
                    person.put("unit_kerja", discretion.secret(row.maybeText("unit")));
                    person.put("wilayah", Discretion.orDash(row.maybeText("region")));
                },
                facts.person());
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
                        "SELECT basis, valid_from, valid_to FROM wasit.roster_entries WHERE account = ? AND until_version IS NULL"
                                + " ORDER BY valid_from, id",
                        row -> Map.of(
                                "dasar", row.text("basis"),
                                "sejak", Discretion.text(row.instant("valid_from")),
                                "sampai", Discretion.text(row.maybeInstant("valid_to"))),
                        facts.account()));
        return identification;
    }
}
