package id.wasit.store.dossier;

import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the person concerned answered, and when who read it; or why there is no answer. */
final class AnswerPart {
    private final Connection connection;
    private final CaseFacts facts;
    private final Discretion discretion;

    AnswerPart(Connection connection, CaseFacts facts, Discretion discretion) {
        this.connection = connection;
        this.facts = facts;
        this.discretion = discretion;
    }

    Map<String, Object> answer() throws SQLException {
        Map<String, Object> answer = Rows.only(
                connection,
                "SELECT kind, reason, actor, at FROM wasit.case_moves WHERE case_key = ? AND seq = ?",
                row -> {
                    boolean heard = row.text("kind").equals("jawaban");
                    Map<String, Object> told = new LinkedHashMap<>();
                    told.put("didengar", heard);
                    told.put(heard ? "jawaban" : "alasan_tanpa_jawaban", discretion.shown(row.text("reason")));
                    told.put("dicatat_oleh", discretion.reader(row.text("actor")));
                    told.put("pada", Discretion.text(row.instant("at")));
                    return told;
                },
                facts.key(),
                facts.readySeq());
        List<Map<String, Object>> statements = statements();
        if (!statements.isEmpty()) {
            answer.put("didengar", true);
        }
        answer.put("surat", letters());
        answer.put("pernyataan", statements);
        return answer;
    }

    /** That a letter with a code went out, and until when it worked; the code itself nobody knows any more. */
    private List<Map<String, Object>> letters() throws SQLException {
        return Rows.query(
                connection,
                "SELECT made_at, made_by, expires_at FROM wasit.answer_codes WHERE case_key = ? AND made_at <= ? ORDER BY made_at",
                row -> Map.<String, Object>of(
                        "dibuat", Discretion.text(row.instant("made_at")),
                        "oleh", discretion.reader(row.text("made_by")),
                        "berlaku_sampai", Discretion.text(row.instant("expires_at"))),
                facts.key(),
                facts.asOf());
    }

    private List<Map<String, Object>> statements() throws SQLException {
        return Rows.query(
                connection,
                "SELECT * FROM wasit.statements WHERE case_key = ? AND purpose = 'jawaban' AND read_at <= ? ORDER BY received_at, id",
                row -> {
                    Map<String, Object> said = new LinkedHashMap<>();
                    said.put("sebagai", Words.speaker(row.text("speaker")));
                    said.put("nama", discretion.secret(row.maybeText("name")));
                    said.put("isi", discretion.shown(row.text("body")));
                    said.put("sha256_isi", row.text("body_sha256"));
                    said.put("tanda_terima", row.text("receipt"));
                    said.put("diterima", Discretion.text(row.instant("received_at")));
                    said.put("dibaca_oleh", discretion.reader(row.text("read_by")));
                    said.put("dibaca_pada", Discretion.text(row.instant("read_at")));
                    said.put("berkas", files(row.text("id")));
                    return said;
                },
                facts.key(),
                facts.asOf());
    }

    /** The files stay in the house; their hashes tell which they were. */
    private List<Map<String, Object>> files(String statement) throws SQLException {
        return Rows.query(
                connection,
                "SELECT name, media_type, bytes, sha256 FROM wasit.statement_files WHERE statement = ?::uuid ORDER BY no",
                row -> Map.<String, Object>of(
                        "nama", discretion.secret(row.maybeText("name")),
                        "jenis", row.text("media_type"),
                        "bita", row.number("bytes"),
                        "sha256", row.text("sha256")),
                statement);
    }
}
