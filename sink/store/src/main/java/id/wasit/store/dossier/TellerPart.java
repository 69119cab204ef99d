package id.wasit.store.dossier;

import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who told of the posts: nobody, when Wasit found them itself; else what is known of the report or export that was handed in. */
final class TellerPart {
    /** A report of a single post has a file name and ids that only the form for reports gives. */
    private static final String HANDED_IN = """
            SELECT u.name, u.legal_basis, u.handed_by, u.handed_at, count(*) AS posts,
                u.name = 'laporan.ndjson' AND bool_and(p.item LIKE 'laporan-%') AS report
            FROM wasit.flags f JOIN wasit.posts p ON p.id = f.post_id AND p.origin LIKE 'unggahan-%'
            JOIN wasit.uploads u ON u.id::text = substring(p.origin FROM '^unggahan-([0-9]+)-')
            WHERE f.case_key = ? AND f.flagged_at <= ? GROUP BY u.id ORDER BY u.id
            """;

    private final Connection connection;
    private final CaseFacts facts;
    private final Discretion discretion;

    TellerPart(Connection connection, CaseFacts facts, Discretion discretion) {
        this.connection = connection;
        this.facts = facts;
        this.discretion = discretion;
    }

    Map<String, Object> teller() throws SQLException {
        List<Map<String, Object>> handedIn =
                Rows.query(connection, HANDED_IN, this::handedIn, facts.key(), facts.asOf());
        boolean reported = handedIn.stream().anyMatch(one -> Words.REPORT.equals(one.get("cara")));
        Map<String, Object> teller = new LinkedHashMap<>();
        teller.put("sifat", reported ? Words.REPORTED : handedIn.isEmpty() ? Words.FOUND : Words.EXPORTED);
        teller.put("penerimaan", handedIn);
        return teller;
    }

    private Map<String, Object> handedIn(Row row) throws SQLException {
        boolean report = row.truth("report");
        return Map.of(
                "cara", report ? Words.REPORT : "berkas " + discretion.shown(row.text("name")),
                "dasar", discretion.shown(row.text("legal_basis")),
                "diterima", Discretion.text(row.instant("handed_at")),
                "oleh", discretion.reader(row.text("handed_by")),
                "tulisan", row.number("posts"));
    }
}
