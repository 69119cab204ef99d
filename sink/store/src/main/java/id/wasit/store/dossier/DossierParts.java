package id.wasit.store.dossier;

import id.wasit.store.legal.LegalClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts the parts of a dossier together, all inside one transaction. What happened after {@link CaseFacts#asOf} is left out. */
final class DossierParts {
    private final Connection connection;
    private final CaseFacts facts;
    private final LegalTables tables;
    private final Variant variant;
    private final Discretion discretion;

    DossierParts(Connection connection, CaseFacts facts, LegalTables tables, Variant variant) throws SQLException {
        this.connection = connection;
        this.facts = facts;
        this.tables = tables;
        this.variant = variant;
        this.discretion = new Discretion(connection, facts, variant);
    }

    Dossier dossier() throws SQLException {
        Subject subject = Subject.of(connection, facts).orElse(null);
        Circumstances circumstances = new Circumstances(facts, tables.calendar(facts.contest()), subject);
        Quotations quotations = new Quotations(connection, facts, circumstances, discretion::shown);
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put(
                "nomor",
                Map.of("perkara", facts.number(), "tanggal", Discretion.text(facts.asOf()), "varian", variant.code()));
        parts.put("lembaga", office());
        parts.put("dugaan", allegation());
        PersonPart person = new PersonPart(connection, facts, subject, discretion);
        parts.put("terlapor", person.person());
        parts.put("identifikasi", person.identification());
        parts.put("pelapor", new TellerPart(connection, facts, discretion).teller());
        parts.put("waktu", circumstances.times(connection, discretion, quotations.first()));
        parts.put("uraian", Narrative.of(quotations.all(), tables.category(facts.category())));
        parts.put("saksi", Words.NO_WITNESS);
        parts.put("konteks", context());
        parts.put("kutipan", quotations.all());
        parts.put("yang_meringankan", quotations.against());
        PeoplePart people = new PeoplePart(connection, facts, tables, discretion);
        parts.put("penelaah", people.readers());
        parts.put("hak_jawab", new AnswerPart(connection, facts, discretion).answer());
        parts.put("rantai_bukti", people.custody());
        return new Dossier(facts.number(), variant, facts.asOf(), parts);
    }

    private Map<String, Object> office() {
        Office office = tables.officeOn(day(facts.asOf()));
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

    private Map<String, Object> context() {
        Map<String, String> contest = tables.contest(facts.contest());
        return Map.of(
                "kontestasi",
                contest.getOrDefault("nama", Discretion.orDash(facts.contest())),
                "wilayah",
                contest.getOrDefault("wilayah", "–"),
                "kampanye_mulai",
                contest.getOrDefault("kampanye_mulai", "–"),
                "kampanye_selesai",
                contest.getOrDefault("kampanye_selesai", "–"),
                "pemungutan",
                contest.getOrDefault("pemungutan", "–"));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(LegalClock.OFFICE).toLocalDate();
    }
}
