package id.wasit.store.dossier;

import id.wasit.store.legal.LegalClock;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a dossier together, all inside one transaction. What happened after the case became ready is left out. */
final class DossierParts {
    private static final String TELLER = "Temuan pemantauan atas tulisan publik; tidak ada pelapor perorangan";

    private final Connection connection;
    private final CaseFacts facts;
    private final LegalTables tables;
    private final Variant variant;
    private final Masking masking;

    DossierParts(Connection connection, CaseFacts facts, LegalTables tables, Variant variant) throws SQLException {
        this.connection = connection;
        this.facts = facts;
        this.tables = tables;
        this.variant = variant;
        this.masking = new Masking(namesToHide());
    }

    Dossier dossier() throws SQLException {
        Quotations quotations = new Quotations(connection, facts, this::shown);
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put(
                "nomor", Map.of("perkara", facts.number(), "tanggal", text(facts.readyAt()), "varian", variant.code()));
        parts.put("lembaga", office());
        parts.put("dugaan", allegation());
        parts.put("terlapor", person());
        parts.put("identifikasi", identification());
        parts.put("pelapor", TELLER);
        parts.put("waktu", times());
        parts.put("konteks", context());
        parts.put("kutipan", quotations.all());
        parts.put("yang_meringankan", quotations.against());
        parts.put("penelaah", readers());
        parts.put("hak_jawab", answer());
        parts.put("rantai_bukti", custody());
        return new Dossier(facts.number(), variant, facts.readyAt(), parts);
    }

    private Map<String, Object> office() {
        Office office = tables.officeOn(day(facts.readyAt()));
        return Map.of(
                "nama", office.name(),
                "singkatan", office.shortName(),
                "dasar_hukum", office.basis(),
                "alamat", office.address(),
                "kanal_rujukan", office.channel());
    }

    private Map<String, Object> allegation() {
        Map<String, Object> allegation = new LinkedHashMap<>(tables.category(facts.category()));
        allegation.put("kategori", facts.category());
        allegation.put(
                "sifat",
                "Dugaan. Pasal dan butir yang disebut adalah kemungkinan; penetapannya wewenang lembaga penerima");
        return allegation;
    }

    private Map<String, Object> person() throws SQLException {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("akun", secret(facts.account()));
        person.put("nama_akun", secret(facts.handle()));
        Rows.each(
                connection,
                "SELECT p.name, p.position, p.unit, p.region, n.nip FROM wasit.persons p"
                        + " LEFT JOIN wasit.person_nips n ON n.person = p.key WHERE p.key = ?",
                row -> {
                    person.put("nama", secret(row.maybeText("name")));
                    person.put("nip", secret(row.maybeText("nip")));
                    person.put("jabatan", secret(row.maybeText("position")));
                    person.put("unit_kerja", secret(row.maybeText("unit")));
                    person.put("wilayah", orDash(row.maybeText("region")));
                },
                facts.person());
        return person;
    }

    private Map<String, Object> identification() throws SQLException {
        Map<String, Object> identification = new LinkedHashMap<>();
        Rows.each(
                connection,
                "SELECT * FROM wasit.identities WHERE account = ? AND outcome = 'benar' AND at <= ? ORDER BY id DESC LIMIT 1",
                row -> {
                    identification.put("dasar", Words.basis(orDash(row.maybeText("basis"))));
                    identification.put("bukti", shown(orDash(row.maybeText("evidence"))));
                    identification.put("alasan", shown(row.text("reason")));
                    identification.put("diputuskan_oleh", reader(row.text("decided_by")));
                    identification.put("pada", text(row.instant("at")));
                },
                facts.account(),
                facts.readyAt());
        identification.put(
                "daftar",
                Rows.query(
                        connection,
                        "SELECT basis, valid_from, valid_to FROM wasit.roster_entries WHERE account = ? AND until_version IS NULL"
                                + " ORDER BY valid_from, id",
                        row -> Map.of(
                                "dasar", row.text("basis"),
                                "sejak", text(row.instant("valid_from")),
                                "sampai", text(row.maybeInstant("valid_to"))),
                        facts.account()));
        return identification;
    }

    private Map<String, Object> times() {
        return Map.of("diketahui", text(facts.knownAt()), "batas_lapor", text(facts.dueAt()));
    }

    private Map<String, Object> context() {
        Map<String, String> contest = tables.contest(facts.contest());
        return Map.of(
                "kontestasi",
                contest.getOrDefault("nama", orDash(facts.contest())),
                "wilayah",
                contest.getOrDefault("wilayah", "–"),
                "kampanye_mulai",
                contest.getOrDefault("kampanye_mulai", "–"),
                "kampanye_selesai",
                contest.getOrDefault("kampanye_selesai", "–"),
                "pemungutan",
                contest.getOrDefault("pemungutan", "–"));
    }

    private List<Map<String, Object>> readers() throws SQLException {
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
        judgement.put("nama", reader(row.text("actor")));
        judgement.put("langkah", row.text("kind"));
        judgement.put("penilaian", Words.verdict(row.text("verdict")));
        judgement.put(
                "kategori",
                row.maybeText("category") == null
                        ? "–"
                        : String.valueOf(tables.category(row.text("category")).get("judul")));
        judgement.put("tingkat", orDash(row.maybeText("severity")));
        judgement.put("dasar", orDash(row.maybeText("basis")));
        judgement.put("kutipan_dasar", orDash(row.maybeText("places")));
        judgement.put("alasan", shown(row.text("reason")));
        judgement.put("pada", text(row.instant("at")));
        return judgement;
    }

    private Map<String, Object> answer() throws SQLException {
        return Rows.query(
                        connection,
                        "SELECT kind, reason, actor, at FROM wasit.case_moves WHERE case_key = ? AND seq = ?",
                        row -> {
                            boolean heard = row.text("kind").equals("jawaban");
                            return Map.<String, Object>of(
                                    "didengar",
                                    heard,
                                    heard ? "jawaban" : "alasan_tanpa_jawaban",
                                    shown(row.text("reason")),
                                    "dicatat_oleh",
                                    reader(row.text("actor")),
                                    "pada",
                                    text(row.instant("at")));
                        },
                        facts.key(),
                        facts.readySeq())
                .get(0);
    }

    /** Up to the row of the move that made it ready; what is made or looked at later changes no dossier. */
    private List<Map<String, Object>> custody() throws SQLException {
        return Rows.query(
                connection,
                "SELECT no, at, kind, actor, hash FROM wasit.ledger WHERE case_key = ? AND at <= ? AND kind <> 'dossier'"
                        + " AND no <= (SELECT min(no) FROM wasit.ledger WHERE case_key = ? AND kind = 'move'"
                        + " AND (entry::jsonb -> 'body' ->> 'seq')::integer = ?) ORDER BY no",
                row -> Map.<String, Object>of(
                        "baris", row.number("no"),
                        "pada", text(row.instant("at")),
                        "peristiwa", Words.event(row.text("kind")),
                        "oleh", reader(row.text("actor")),
                        "hash", row.text("hash")),
                facts.key(),
                facts.readyAt(),
                facts.key(),
                facts.readySeq());
    }

    private List<@Nullable String> namesToHide() throws SQLException {
        List<@Nullable String> names = new ArrayList<>();
        names.add(facts.handle());
        names.add(facts.account().substring(facts.account().indexOf(':') + 1));
        Rows.each(
                connection,
                "SELECT name FROM wasit.persons WHERE key = ?",
                row -> names.add(row.text("name")),
                facts.person());
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
        return names;
    }

    private String reader(String login) throws SQLException {
        if (variant == Variant.REDACTED) {
            return login.equals("wasit") ? "wasit (program)" : "petugas";
        }
        return Rows.one(connection, "SELECT name FROM wasit.users WHERE login = ?", row -> row.text("name"), login)
                .orElse("wasit (program)");
    }

    private String secret(@Nullable String value) {
        return variant == Variant.REDACTED ? Masking.hidden() : orDash(value);
    }

    private String shown(String text) {
        return variant == Variant.REDACTED ? masking.of(text) : text;
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(LegalClock.OFFICE).toLocalDate();
    }

    private static String text(@Nullable Instant moment) {
        return moment == null ? "–" : moment.toString();
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }
}
