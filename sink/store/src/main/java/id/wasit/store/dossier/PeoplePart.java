package id.wasit.store.dossier;

import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the readers said, and the chain of what was done with the evidence. */
final class PeoplePart {
    private final Connection connection;
    private final CaseFacts facts;
    private final LegalTables tables;
    private final Discretion discretion;

    PeoplePart(Connection connection, CaseFacts facts, LegalTables tables, Discretion discretion) {
        this.connection = connection;
        this.facts = facts;
        this.tables = tables;
        this.discretion = discretion;
    }

    List<Map<String, Object>> readers() throws SQLException {
        return Rows.query(connection, """
                SELECT m.actor, m.kind, m.verdict, m.category, m.severity, m.basis, m.reason, m.at,
                    (SELECT string_agg((g ->> 'part') || ' ' || (g ->> 'start') || '–' || (g ->> 'end'), '; ' ORDER BY n)
                     FROM jsonb_array_elements(m.grounds) WITH ORDINALITY AS t (g, n)) AS places
                FROM wasit.case_moves m
                WHERE m.case_key = ? AND m.seq < ? AND m.verdict IS NOT NULL AND m.verdict <> 'S'
                    AND NOT EXISTS (SELECT 1 FROM wasit.case_moves u WHERE u.case_key = m.case_key AND u.undoes = m.seq)
                ORDER BY m.seq""", this::judgement, facts.key(), facts.readySeq());
    }

    private Map<String, Object> judgement(Row row) throws SQLException {
        Map<String, Object> judgement = new LinkedHashMap<>();
        judgement.put("nama", discretion.reader(row.text("actor")));
        judgement.put("langkah", row.text("kind"));
        judgement.put("penilaian", Words.verdict(row.text("verdict")));
        judgement.put(
                "kategori",
                row.maybeText("category") == null
                        ? "–"
                        : String.valueOf(tables.category(row.text("category")).get("judul")));
        judgement.put("tingkat", Discretion.orDash(row.maybeText("severity")));
        judgement.put("dasar", Discretion.orDash(row.maybeText("basis")));
        judgement.put("kutipan_dasar", Discretion.orDash(row.maybeText("places")));
        judgement.put("alasan", discretion.shown(row.text("reason")));
        judgement.put("pada", Discretion.text(row.instant("at")));
        return judgement;
    }

    /** Up to the move that made it ready, or the reading of a late answer; what is made or looked at later changes no dossier. */
    List<Map<String, Object>> custody() throws SQLException {
        return Rows.query(
                connection,
                "SELECT no, at, kind, actor, hash FROM wasit.ledger WHERE case_key = ? AND kind <> 'dossier'"
                        + " AND no <= (SELECT max(no) FROM wasit.ledger WHERE case_key = ? AND (kind = 'statement_read'"
                        + " AND entry::jsonb -> 'body' ->> 'statement' IN"
                        + " (SELECT s.id::text FROM wasit.statements s WHERE s.case_key = ? AND s.read_at <= ?) OR kind = 'move' AND (entry::jsonb -> 'body' ->> 'seq')::integer = ?)) ORDER BY no",
                row -> Map.<String, Object>of(
                        "baris", row.number("no"),
                        "pada", Discretion.text(row.instant("at")),
                        "peristiwa", Words.event(row.text("kind")),
                        "oleh", discretion.reader(row.text("actor")),
                        "hash", row.text("hash")),
                facts.key(),
                facts.key(),
                facts.key(),
                facts.asOf(),
                facts.readySeq());
    }
}
