package id.wasit.store.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.wasit.store.dossier.Masking;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads everything about one person. PostgreSQL puts each part together as JSON; words in which others may stand are blackened here. */
final class PersonParts {
    private static final JsonMapper JSON = new JsonMapper();

    /** Values in which people write freely, or others are quoted. */
    private static final Set<String> FREE = Set.of(
            "teks",
            "judul",
            "alasan",
            "bukti",
            "catatan",
            "isi",
            "kalimat",
            "uraian",
            "yang_dilakukan",
            "tanpa_apa",
            "menurut");

    private static final String PERSON = """
            SELECT jsonb_build_object('kunci', p.key, 'nama', p.name, 'nip', n.nip, 'jabatan', p.position, 'unit_kerja', p.unit,
                'wilayah', p.region, 'status_kepegawaian', p.employment, 'status_sejak', p.employed_since, 'status_sampai', p.employed_until)
            FROM wasit.persons p LEFT JOIN wasit.person_nips n ON n.person = p.key WHERE p.key = ?
            """;

    private static final String ACCOUNTS = """
            SELECT coalesce(jsonb_agg(jsonb_build_object('platform', e.platform, 'akun', e.account_id, 'nama_akun', e.handle, 'dasar', e.basis,
                'kontestasi', e.contest, 'sejak', e.valid_from, 'sampai', e.valid_to, 'unit_kerja', e.unit, 'wilayah', e.region,
                'di_daftar_hari_ini', e.until_version IS NULL) ORDER BY e.id), '[]') FROM wasit.roster_entries e WHERE e.person = ?
            """;

    private static final String IDENTITIES = """
            SELECT coalesce(jsonb_agg(jsonb_build_object('akun', i.account, 'putusan', i.outcome, 'dasar', i.basis, 'bukti', i.evidence,
                'alasan', i.reason, 'pada', i.at, 'oleh', 'petugas') ORDER BY i.id), '[]') FROM wasit.identities i WHERE i.person = ?
            """;

    private static final String CASES = """
            SELECT coalesce(jsonb_agg(jsonb_build_object('nomor', c.number, 'kategori', c.category, 'status', c.state, 'diketahui', c.known_at,
                'batas_lapor', c.due_at, 'langkah', (
                    SELECT coalesce(jsonb_agg(jsonb_build_object('langkah', m.kind, 'ke', m.to_state, 'penilaian', m.verdict, 'kategori', m.category,
                        'tingkat', m.severity, 'dasar', m.basis, 'alasan', m.reason, 'pada', m.at, 'oleh', m.who) ORDER BY m.seq), '[]')
                    FROM (SELECT *, 'petugas ' || dense_rank() OVER (ORDER BY actor) AS who FROM wasit.case_moves WHERE case_key = c.key) m),
                'waktu_kejadian', (SELECT coalesce(jsonb_agg(jsonb_build_object('hari', v.day, 'menurut', v.basis, 'pada', v.at) ORDER BY v.id), '[]')
                    FROM wasit.case_event_days v WHERE v.case_key = c.key),
                'saat_siap_dirujuk', (SELECT coalesce(jsonb_agg(jsonb_build_object('nama', o.name, 'nip', o.nip, 'jabatan', o.position,
                        'unit_kerja', o.unit, 'wilayah', o.region, 'status_kepegawaian', o.employment, 'status_sejak', o.employed_since,
                        'status_sampai', o.employed_until) ORDER BY o.seq), '[]') FROM wasit.dossier_persons o
                        WHERE o.case_key = c.key AND o.person = c.person),
                'catatan', (SELECT coalesce(jsonb_agg(jsonb_build_object('catatan', n.body, 'pada', n.at) ORDER BY n.id), '[]')
                    FROM wasit.case_notes n WHERE n.case_key = c.key),
                'penahanan_bukti', (SELECT coalesce(jsonb_agg(jsonb_build_object('dasar', h.basis, 'sejak', h.placed_at, 'sampai', h.until,
                        'dilepas', h.released_at) ORDER BY h.id), '[]') FROM wasit.evidence_holds h WHERE h.case_key = c.key),
                'pernyataan', (SELECT coalesce(jsonb_agg(jsonb_build_object('tujuan', s.purpose, 'sebagai', s.speaker,
                        'nama', CASE s.speaker WHEN 'yang_bersangkutan' THEN s.name ELSE '(disamarkan)' END, 'isi', s.body,
                        'tanda_terima', s.receipt, 'diterima', s.received_at, 'dibaca', s.read_at, 'berkas', (
                            SELECT coalesce(jsonb_agg(jsonb_build_object('nama', f.name, 'jenis', f.media_type, 'bita', f.bytes, 'sha256', f.sha256)
                                ORDER BY f.no), '[]') FROM wasit.statement_files f WHERE f.statement = s.id)) ORDER BY s.received_at), '[]')
                    FROM wasit.statements s WHERE s.case_key = c.key),
                'unggahan', (SELECT coalesce(jsonb_agg(jsonb_build_object('jenis', p.kind, 'alamat', p.url, 'dibuat', p.created_at,
                        'disunting', p.edited_at, 'ditangkap', p.observed_at, 'judul', p.title, 'teks', p.own_text,
                        'dibagikan', CASE WHEN p.shared_text IS NOT NULL THEN '(tulisan orang lain, disamarkan)' END,
                        'menanggapi', CASE WHEN p.parent_text IS NOT NULL THEN '(tulisan orang lain, disamarkan)' END,
                        'sumber_menarik', p.retraction, 'teks_dihapus', p.redacted_at, 'sha256_teks', p.text_sha256, 'pengumpul', p.collector,
                        'bita_tersimpan', (SELECT e.bytes FROM wasit.evidence e WHERE e.post_id = p.id AND e.warc IS NOT NULL),
                        'leksikon', f.lexicon, 'temuan', (
                            SELECT coalesce(jsonb_agg(jsonb_build_object('kategori', d.category, 'pola', d.pattern, 'nilai', d.score,
                                'tanpa_apa', d.without_what, 'petunjuk', (
                                    SELECT jsonb_agg(jsonb_build_object('uraian', r ->> 'text', 'poin', r -> 'points'))
                                    FROM jsonb_array_elements(d.reasons) r)) ORDER BY d.no), '[]')
                            FROM wasit.findings d WHERE d.post_id = p.id)) ORDER BY p.observed_at, p.id), '[]')
                    FROM wasit.flags f JOIN wasit.posts p ON p.id = f.post_id WHERE f.case_key = c.key)
                ) ORDER BY c.number), '[]') FROM wasit.cases c WHERE c.person = ?
            """;

    private static final String NEWS = """
            SELECT coalesce(jsonb_agg(jsonb_build_object('alamat', p.url, 'judul', p.title, 'terbit', p.created_at, 'ditangkap', p.observed_at,
                'status', s.state, 'langkah', (
                    SELECT coalesce(jsonb_agg(jsonb_build_object('langkah', m.kind, 'alasan', m.reason, 'kepada', m.receiver, 'pada', m.at,
                        'oleh', 'petugas') ORDER BY m.seq), '[]') FROM wasit.lead_moves m WHERE m.story = s.fingerprint)
                ) ORDER BY p.observed_at, p.id), '[]')
            FROM wasit.leads l JOIN wasit.lead_stories s ON s.fingerprint = l.fingerprint JOIN wasit.posts p ON p.id = l.post_id
            WHERE EXISTS (SELECT 1 FROM wasit.lead_mentions m WHERE m.post_id = l.post_id AND m.person = ?)
            """;

    private static final String REQUESTS = """
            SELECT coalesce(jsonb_agg(jsonb_build_object('permintaan', r.purpose, 'isi', r.told, 'diterima', r.received_at, 'batas', r.due_at,
                'putusan', r.outcome, 'alasan', r.reason, 'yang_dilakukan', r.effect, 'diputus', r.decided_at) ORDER BY r.received_at), '[]')
            FROM wasit.data_requests r WHERE r.person = ?
            """;

    private static final String LEDGER = """
            SELECT coalesce(jsonb_agg(jsonb_build_object('baris', l.no, 'pada', l.at, 'peristiwa', l.kind, 'hash', l.hash,
                'oleh', CASE l.actor WHEN 'wasit' THEN 'program' ELSE 'petugas' END) ORDER BY l.no), '[]') FROM wasit.ledger l
            WHERE l.case_key IN (SELECT key FROM wasit.cases WHERE person = ?) OR l.entry::jsonb -> 'body' ->> 'person' = ?
            """;

    private static final String OTHERS = """
            SELECT p.shared_author AS name FROM wasit.posts p JOIN wasit.flags f ON f.post_id = p.id JOIN wasit.cases c ON c.key = f.case_key
            WHERE c.person = ? AND p.shared_author IS NOT NULL
            UNION SELECT p.parent_author FROM wasit.posts p JOIN wasit.flags f ON f.post_id = p.id JOIN wasit.cases c ON c.key = f.case_key
            WHERE c.person = ? AND p.parent_author IS NOT NULL
            UNION SELECT s.name FROM wasit.statements s JOIN wasit.cases c ON c.key = s.case_key
            WHERE c.person = ? AND s.speaker <> 'yang_bersangkutan' AND s.name IS NOT NULL
            UNION SELECT u.name FROM wasit.users u
            """;

    private final Connection connection;
    private final String person;
    private final Masking masking;

    PersonParts(Connection connection, String person) throws SQLException {
        this.connection = connection;
        this.person = person;
        this.masking = new Masking(
                new ArrayList<>(Rows.query(connection, OTHERS, row -> row.text("name"), person, person, person)));
    }

    Map<String, Object> all() throws SQLException {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("orang", part(PERSON, person));
        parts.put("akun", part(ACCOUNTS, person));
        parts.put("identitas", part(IDENTITIES, person));
        parts.put("perkara", part(CASES, person));
        parts.put("berita", part(NEWS, person));
        parts.put("permintaan", part(REQUESTS, person));
        parts.put("buku_catatan", part(LEDGER, person, person));
        return parts;
    }

    private Object part(String sql, String... values) throws SQLException {
        String json =
                Rows.only(connection, "SELECT (" + sql + ")::text AS json", row -> row.text("json"), (Object[]) values);
        try {
            return Objects.requireNonNull(blackened("", JSON.readValue(json, Object.class)), "a part");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL gave no JSON", e);
        }
    }

    private @Nullable Object blackened(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, part) -> copy.put(String.valueOf(key), blackened(String.valueOf(key), part)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(one -> copy.add(blackened(name, one)));
            return copy;
        }
        return value instanceof String text && FREE.contains(name) ? masking.of(text) : value;
    }
}
