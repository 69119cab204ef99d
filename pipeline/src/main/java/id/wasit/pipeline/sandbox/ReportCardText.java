package id.wasit.pipeline.sandbox;

import id.wasit.pipeline.sandbox.ReportCard.Detection;
import id.wasit.pipeline.sandbox.ReportCard.Safety;
import id.wasit.store.fairness.Parity.Standing;
import id.wasit.store.fairness.Rate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A report card as people read it, Indonesian Markdown. */
final class ReportCardText {
    private ReportCardText() {}

    static String of(ReportCard card) {
        StringBuilder text = new StringBuilder("# Rapor gladi pemilihan\n\n");
        line(
                text,
                "Benih %d, %d unggahan, %d akun terdaftar. Calon, orang, dan kalimatnya rekaan.",
                card.plan().seed(),
                card.plan().posts(),
                card.plan().accounts());
        detection(text, card);
        falseAlarms(text, card);
        parity(text, card);
        work(text, card);
        safety(text, card.safety());
        return text.toString();
    }

    private static void detection(StringBuilder text, ReportCard card) {
        line(text, "\n## Dugaan yang ditanam\n");
        line(text, "| Kategori | Ditanam | Ditemukan | Dengan kategorinya | Terlewat |");
        line(text, "|---|---:|---:|---:|---:|");
        new TreeMap<>(card.detection()).forEach((category, found) -> row(text, category, found));
        row(text, "**semua**", card.signs());
        Rate rate = Rate.of(card.signs().flagged(), card.signs().planted());
        line(text, "\nDitemukan %s.", percent(rate));
    }

    private static void row(StringBuilder text, String name, Detection found) {
        line(text, "| %s | %d | %d | %d | %d |", name, found.planted(), found.flagged(), found.named(), found.missed());
    }

    private static void falseAlarms(StringBuilder text, ReportCard card) {
        line(text, "\n## Salah kena\n");
        line(text, "| Mirip tetapi bukan | Ditanam | Salah kena |");
        line(text, "|---|---:|---:|");
        for (Map.Entry<String, Detection> kind : new TreeMap<>(card.falseAlarms()).entrySet()) {
            line(
                    text,
                    "| %s | %d | %d |",
                    kind.getKey(),
                    kind.getValue().planted(),
                    kind.getValue().flagged());
        }
        line(
                text,
                "\nSalah kena %s dari yang mirip.",
                percent(Rate.of(card.lookAlikes().flagged(), card.lookAlikes().planted())));
    }

    private static void parity(StringBuilder text, ReportCard card) {
        line(text, "\n## Kesetaraan antar-calon\n");
        line(text, "| Calon | Ditanam | Ditemukan | Selang 95 %% | Diharapkan | |");
        line(text, "|---|---:|---:|---|---|---|");
        for (Standing side : card.parity().standings()) {
            line(
                    text,
                    "| %s | %d | %d | %s | %.1f–%.1f %% | %s |",
                    side.name(),
                    side.rate().whole(),
                    side.rate().part(),
                    percent(side.rate()),
                    side.low() * 100,
                    side.high() * 100,
                    side.alarm() ? "di luar harapan" : "sesuai harapan");
        }
    }

    private static void work(StringBuilder text, ReportCard card) {
        ReportCard.Work work = card.work();
        line(text, "\n## Kerja penelaah\n");
        line(
                text,
                "- %d perkara, %d kali kartu dibaca, %.1f jam baca (46,8 detik per kartu), %d hari kerja bagi dua penelaah",
                work.cases(),
                work.cards(),
                work.hours(),
                work.days());
        line(text, "- %d putusan melewati tenggat 7 hari; %d perkara siap dirujuk", work.late(), work.ready());
        ReportCard.Time time = card.time();
        line(
                text,
                "- mesin: %d baris dibaca, %d di luar daftar dibuang, %d ditolak; jalur %.1f detik, putusan %.1f detik",
                time.counts().in(),
                time.counts().gated(),
                time.counts().rejected(),
                time.pathSeconds(),
                time.peopleSeconds());
    }

    private static void safety(StringBuilder text, Safety safety) {
        line(text, "\n## Yang harus nol\n");
        line(text, "| Pemeriksaan | Jumlah |");
        line(text, "|---|---:|");
        line(text, "| unggahan akun di luar daftar yang tersimpan | %d |", safety.strangers());
        line(text, "| unggahan yang dihapus sumbernya tetapi teksnya masih ada | %d |", safety.undeleted());
        line(text, "| perkara siap dirujuk dengan kurang dari dua orang | %d |", safety.alone());
        line(text, "| perkara siap dirujuk tanpa tangkapan bukti | %d |", safety.withoutEvidence());
        line(text, "| kesalahan pada rantai buku catatan | %d |", safety.ledgerFaults());
        line(text, safety.holds() ? "\nSemua nol." : "\n**Ada yang tidak nol: jangan dipakai sebelum diperbaiki.**");
    }

    private static String percent(Rate rate) {
        return String.format(
                Locale.ROOT, "%.1f %% (%.1f–%.1f)", rate.value() * 100, rate.low() * 100, rate.high() * 100);
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
