package id.wasit.store.dossier;

import java.util.BitSet;
import java.util.Map;

/** The section of a letter on what the person concerned answered. */
final class AnswerSection {
    private final Html html;

    AnswerSection(Html html) {
        this.html = html;
    }

    /** @param answer the part {@code hak_jawab} of a dossier */
    void write(Map<String, Object> answer) {
        boolean heard = answer.containsKey("jawaban");
        String none = Parts.maps(answer, "pernyataan").isEmpty()
                ? "Tidak ada jawaban, sebab"
                : "Tidak ada jawaban sampai siap dirujuk, sebab";
        html.facts(
                heard ? "Jawaban yang bersangkutan" : none,
                answer.get(heard ? "jawaban" : "alasan_tanpa_jawaban"),
                "Dicatat oleh",
                answer.get("dicatat_oleh") + ", " + Moments.of(answer.get("pada")));
        Parts.maps(answer, "surat")
                .forEach(letter -> html.facts(
                        "Surat dengan kode",
                        Moments.of(letter.get("dibuat")) + ", oleh " + letter.get("oleh"),
                        "Kode berlaku sampai",
                        Moments.of(letter.get("berlaku_sampai"))));
        Parts.maps(answer, "pernyataan").forEach(this::statement);
    }

    private void statement(Map<String, Object> said) {
        html.heading("Pernyataan " + said.get("sebagai"));
        html.quotation("Isi", String.valueOf(said.get("isi")), new BitSet());
        html.facts(
                "Nama",
                said.get("nama"),
                "Diterima",
                Moments.of(said.get("diterima")) + ", tanda terima " + said.get("tanda_terima"),
                "Dibaca",
                said.get("dibaca_oleh") + ", " + Moments.of(said.get("dibaca_pada")));
        html.bullets(
                Parts.maps(said, "berkas").stream()
                        .map(file -> "Lampiran " + file.get("nama") + " (" + file.get("jenis") + ", " + file.get("bita")
                                + " bita), SHA-256 " + file.get("sha256"))
                        .toList(),
                "Tanpa lampiran.");
    }
}
