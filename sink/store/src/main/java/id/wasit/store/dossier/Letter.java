package id.wasit.store.dossier;

import java.util.List;
import java.util.Map;

/** A dossier as a letter: XHTML for the typesetter. It shows the parts of the dossier and knows nothing else. */
final class Letter {
    private final Dossier dossier;
    private final Html html = new Html();

    private Letter(Dossier dossier) {
        this.dossier = dossier;
    }

    static String of(Dossier dossier) {
        return new Letter(dossier).text();
    }

    private String text() {
        html.open(Map.of("nomor", dossier.number() + " / " + dossier.variant().code()));
        letterhead();
        section("A", "Dugaan");
        Map<String, Object> allegation = map("dugaan");
        html.facts(
                "Kategori", allegation.get("judul"),
                "Butir SKB", allegation.get("skb"),
                "Ketentuan yang mungkin terkait", allegation.get("hukum"),
                "Sifat", allegation.get("sifat"));
        person();
        circumstances();
        quotations();
        people();
        custody();
        html.close();
        return html.toString();
    }

    private void letterhead() {
        Map<String, Object> office = map("lembaga");
        html.letterhead(office.get("nama"), office.get("alamat"), office.get("dasar_hukum"));
        html.title("Berkas Rujukan", "Dugaan Keberpihakan Aparatur Sipil Negara dalam Pemilihan");
        html.facts(
                "Nomor perkara", map("nomor").get("perkara"),
                "Tanggal", Moments.day(dossier.at()),
                "Diteruskan melalui", office.get("kanal_rujukan"),
                "Varian", dossier.variant() == Variant.FULL ? "Lengkap – terbatas, memuat data pribadi" : "Tersamar");
    }

    private void person() {
        section("B", "Orang yang diduga dan dasar pengenalannya");
        Map<String, Object> person = map("terlapor");
        Map<String, Object> how = map("identifikasi");
        html.facts(
                "Nama", or(person, "nama"),
                "NIP", or(person, "nip"),
                "Jabatan", or(person, "jabatan"),
                "Unit kerja", or(person, "unit_kerja"),
                "Wilayah", or(person, "wilayah"),
                "Akun", person.get("akun") + " (" + person.get("nama_akun") + ")",
                "Dasar pengenalan", or(how, "dasar"),
                "Bukti pengenalan", or(how, "bukti"),
                "Diputuskan oleh", or(how, "diputuskan_oleh") + ", " + Moments.of(or(how, "pada")));
    }

    private void circumstances() {
        section("C", "Waktu, uraian, dan konteks");
        Map<String, Object> times = map("waktu");
        Map<String, Object> event = Parts.map(times, "kejadian");
        Map<String, Object> context = map("konteks");
        html.facts(
                "Waktu kejadian", Moments.of(event.get("hari")) + " (" + event.get("masa") + ")",
                "Menurut", event.get("menurut") + recorded(event),
                "Waktu diketahui", Moments.of(times.get("diketahui")),
                "Batas waktu lapor", Moments.of(times.get("batas_lapor")),
                "Uraian kejadian", dossier.parts().get("uraian"),
                "Saksi", dossier.parts().get("saksi"),
                "Kontestasi", context.get("kontestasi"),
                "Masa kampanye",
                        Moments.of(context.get("kampanye_mulai")) + " s.d. "
                                + Moments.of(context.get("kampanye_selesai")),
                "Pemungutan suara", Moments.of(context.get("pemungutan")));
        teller();
    }

    private static String recorded(Map<String, Object> event) {
        return event.containsKey("dicatat_oleh")
                ? "; dicatat oleh " + event.get("dicatat_oleh") + ", " + Moments.of(event.get("dicatat_pada"))
                : "";
    }

    private void teller() {
        Map<String, Object> teller = map("pelapor");
        html.facts("Pelapor", teller.get("sifat"));
        Parts.maps(teller, "penerimaan")
                .forEach(one -> html.facts(
                        "Diterima",
                        one.get("cara") + ", " + Moments.of(one.get("diterima")) + ", oleh " + one.get("oleh") + "; "
                                + one.get("tulisan") + " tulisan perkara ini",
                        "Dasar penerimaan",
                        one.get("dasar")));
    }

    private void quotations() {
        section("D", "Kutipan asli");
        html.paragraph(
                "Kata yang menjadi dasar dugaan digarisbawahi dan ditebalkan. Teks dikutip sebagaimana ditangkap.");
        int number = 1;
        for (Map<String, Object> quotation : list("kutipan")) {
            html.heading(number++ + ". " + quotation.get("jenis") + " di " + quotation.get("sumber"));
            List<Map<String, Object>> findings = Parts.maps(quotation, "temuan");
            Parts.map(quotation, "teks")
                    .forEach((part, text) ->
                            html.quotation(label(part), String.valueOf(text), Marks.of(part, findings)));
            html.facts(
                    "Alamat",
                    quotation.get("alamat"),
                    "Dibuat",
                    Moments.of(quotation.get("dibuat")) + ", " + quotation.get("masa"),
                    "Status kepegawaian",
                    quotation.get("status_kepegawaian"),
                    "Ditangkap",
                    Moments.of(quotation.get("ditangkap")),
                    "Disunting",
                    Moments.of(quotation.get("disunting")),
                    "Ditarik sumbernya",
                    quotation.get("ditarik"),
                    "Pengumpul",
                    quotation.get("pengumpul") + ", " + quotation.get("asal"));
            html.hashes(
                    "SHA-256 bita mentah", quotation.get("sha256_mentah"),
                    "SHA-256 teks", quotation.get("sha256_teks"),
                    "SHA-256 bukti WARC", quotation.get("sha256_warc"));
            Parts.maps(quotation, "gambar")
                    .forEach(picture -> html.hashes(
                            "SHA-256 tangkapan layar",
                            picture.get("sha256") + " (" + picture.get("bita") + " bita, " + picture.get("jenis")
                                    + ")"));
            findings.forEach(this::finding);
        }
        section("E", "Hal yang meringankan");
        html.bullets(
                Parts.texts(dossier.parts(), "yang_meringankan"),
                "Tidak ada petunjuk yang meringankan yang terbaca oleh program.");
    }

    private void finding(Map<String, Object> finding) {
        html.facts("Pola dan leksikon", finding.get("pola") + ", leksikon " + finding.get("leksikon"));
        html.bullets(
                Parts.maps(finding, "alasan").stream()
                        .map(reason ->
                                (Boolean.TRUE.equals(reason.get("memberatkan")) ? "Memberatkan: " : "Meringankan: ")
                                        + reason.get("uraian"))
                        .toList(),
                "");
    }

    private void people() {
        section("F", "Penilaian penelaah");
        html.table(
                List.of("Penelaah", "Penilaian", "Dasar", "Alasan", "Waktu"),
                list("penelaah").stream()
                        .map(one -> List.of(
                                String.valueOf(one.get("nama")),
                                one.get("penilaian") + " – " + one.get("kategori") + ", " + one.get("tingkat"),
                                String.valueOf(one.get("dasar")),
                                String.valueOf(one.get("alasan")),
                                Moments.of(one.get("pada"))))
                        .toList());
        section("G", "Klarifikasi dan hak jawab");
        new AnswerSection(html).write(map("hak_jawab"));
    }

    private void custody() {
        section("H", "Rantai bukti");
        html.paragraph(
                "Setiap baris adalah satu baris buku catatan; hash setiap baris mencakup hash baris sebelumnya.");
        html.table(
                List.of("Baris", "Waktu", "Peristiwa", "Oleh", "Hash"),
                list("rantai_bukti").stream()
                        .map(one -> List.of(
                                String.valueOf(one.get("baris")),
                                Moments.of(one.get("pada")),
                                String.valueOf(one.get("peristiwa")),
                                String.valueOf(one.get("oleh")),
                                String.valueOf(one.get("hash")).substring(0, 16) + "…"))
                        .toList());
        html.paragraph("Berkas ini memuat data lengkapnya (" + SealedPdf.DATA + ") dan tanda tangan lembaga ("
                + SealedPdf.PROOF + "). Periksa tanpa jaringan: wasit dossier verify BERKAS --key kunci-lembaga.pem");
        String place = String.valueOf(map("lembaga").get("alamat"));
        html.signature(
                place.substring(place.lastIndexOf(',') + 1).strip() + ", " + Moments.day(dossier.at()),
                "Penyelia,",
                or(map("hak_jawab"), "dicatat_oleh"));
    }

    private void section(String letter, String title) {
        html.section(letter + ". " + title);
    }

    private static String label(String part) {
        return switch (part) {
            case "TITLE" -> "Judul";
            case "SHARED" -> "Dibagikan dari orang lain";
            case "PARENT" -> "Menanggapi";
            default -> "Teks";
        };
    }

    private static String or(Map<String, Object> part, String name) {
        return String.valueOf(part.getOrDefault(name, "–"));
    }

    private Map<String, Object> map(String part) {
        return Parts.map(dossier.parts(), part);
    }

    private List<Map<String, Object>> list(String part) {
        return Parts.maps(dossier.parts(), part);
    }
}
