package id.wasit.store.dossier;

import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for all parts of a dossier.
 *
 * @param key key of the case
 * @param number its number
 * @param account the account it is about
 * @param handle its handle
 * @param person key of the person
 * @param region the region that it is about
 * @param contest the contest
 * @param category the category that the second reader agreed to
 * @param knownAt when Wasit first found it
 * @param dueAt when it would be too late
 * @param asOf what happened later is not in it: when the case became ready, or when the last answer that came after that was read
 * @param readySeq the move that made it ready
 */
record CaseFacts(
        String key,
        long number,
        String account,
        @Nullable String handle,
        @Nullable String person,
        @Nullable String region,
        @Nullable String contest,
        String category,
        Instant knownAt,
        Instant dueAt,
        Instant asOf,
        int readySeq) {
    private static final Set<String> REFERABLE = Set.of(
            "siap_rujuk", "dirujuk", "klarifikasi", "rekomendasi", "sanksi", "dihentikan", "pemantauan", "selesai");

    private static final String SELECT = """
            SELECT c.key, c.number, c.account, c.handle, c.person, c.region, c.contest, c.known_at, c.due_at, c.state, m.seq, m.at AS ready_at,
                greatest(m.at, late.read_at) AS as_of, c.state = 'siap_rujuk' AND late.unread > 0 AS unheard,
                coalesce((SELECT j.category FROM wasit.case_moves j WHERE j.case_key = c.key AND j.seq < m.seq AND j.verdict = 'V'
                          AND NOT EXISTS (SELECT 1 FROM wasit.case_moves u WHERE u.case_key = c.key AND u.undoes = j.seq)
                          ORDER BY j.seq DESC LIMIT 1), c.category) AS category
            FROM wasit.cases c LEFT JOIN LATERAL (
                SELECT at, seq FROM wasit.case_moves r WHERE r.case_key = c.key AND r.to_state = 'siap_rujuk' AND r.kind <> 'batal'
                ORDER BY seq DESC LIMIT 1) m ON true
            CROSS JOIN LATERAL (
                SELECT max(s.read_at) AS read_at, count(*) FILTER (WHERE s.read_at IS NULL) AS unread
                FROM wasit.statements s WHERE s.case_key = c.key AND s.purpose = 'jawaban' AND (s.read_at IS NULL OR NOT EXISTS (
                    SELECT 1 FROM wasit.case_moves r WHERE r.case_key = c.key AND r.seq > m.seq AND r.to_state = 'dirujuk' AND r.at < s.read_at
                        AND NOT EXISTS (SELECT 1 FROM wasit.case_moves u WHERE u.case_key = c.key AND u.undoes = r.seq)))
                ) late
            WHERE c.key = ? OR c.number::text = ?
            """;

    static CaseFacts of(Connection connection, String what) throws SQLException {
        return Rows.one(connection, SELECT, row -> read(row, what), what, what)
                .orElseThrow(() -> new NoDossier("perkara \"" + what + "\" tidak ada"));
    }

    String personOrAccount() {
        return person == null ? account : person;
    }

    private static CaseFacts read(Row row, String what) throws SQLException {
        if (!REFERABLE.contains(row.text("state")) || row.maybeInstant("ready_at") == null) {
            throw new NoDossier("perkara " + what + " berstatus " + row.text("state")
                    + "; dosir dibuat setelah siap_rujuk: dua penelaah sependapat dan hak jawab tercatat");
        }
        if (row.truth("unheard")) {
            throw new NoDossier(
                    "perkara " + what
                            + " mempunyai jawaban yang belum dibaca; penyelia membacanya dahulu, lalu jawaban itu ikut dalam dosir");
        }
        return new CaseFacts(
                row.text("key"),
                row.number("number"),
                row.text("account"),
                row.maybeText("handle"),
                row.maybeText("person"),
                row.maybeText("region"),
                row.maybeText("contest"),
                row.text("category"),
                row.instant("known_at"),
                row.instant("due_at"),
                row.instant("as_of"),
                row.integer("seq"));
    }
}
