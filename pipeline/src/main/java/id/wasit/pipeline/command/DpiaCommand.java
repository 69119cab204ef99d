package id.wasit.pipeline.command;

import id.wasit.ingest.source.SourceSettings;
import id.wasit.pipeline.settings.Settings;
import id.wasit.store.retention.RetentionTerms;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wasit dpia}: the assessment that UU 27/2022 Ps 34 asks for, as far as the settings can tell it. */
@Command(
        name = "dpia",
        mixinStandardHelpOptions = true,
        description =
                "Mencetak penilaian dampak pelindungan data pribadi (UU 27/2022 Ps 34) dari pengaturan yang berlaku,"
                        + " sebagai Markdown; yang bertanda [isi] dilengkapi instansi.")
final class DpiaCommand implements Callable<Integer> {
    private static final String BEGINNING = """
            # Penilaian dampak pelindungan data pribadi (DPIA)

            Disusun dari pengaturan yang berlaku. Bagian bertanda [isi] dilengkapi instansi; ahli hukum memeriksa sebelum disahkan.

            ## 1. Pengendali dan tujuan

            - Pengendali data: [isi: nama instansi, pejabat pelindung data]
            - Tujuan: menemukan dugaan keberpihakan ASN dalam pemilihan dari tulisan publik akun terdaftar, untuk diputuskan manusia.
            - Dasar pemrosesan (UU 27/2022 Ps 20): [isi: kewajiban hukum atau tugas kepentingan umum, dengan surat tugasnya]
            - Mengapa wajib (Ps 34): pemantauan sistematis, skala besar, pencocokan data, teknologi baru.

            ## 2. Data dan sumber

            | Sumber | Jenis | Ketentuan | Dasar hukum | Jarak baca |
            |---|---|---|---|---|
            """;

    private static final String MEASURES = """

            ## 4. Risiko dan pengendalian

            | Risiko | Pengendalian di dalam program | Sisa risiko |
            |---|---|---|
            | Pengawasan meluas | akun di luar daftar dibuang sebelum satu huruf disimpan; hanya tulisan publik | daftar akun yang terlalu luas: [isi: siapa mengesahkan] |
            | Salah orang | identitas diputuskan manusia atas dasar bernama; nama sama tidak cukup | [isi] |
            | Keputusan otomatis (Ps 10) | program tidak memutuskan; dua orang berbeda, ditegakkan basis data | penelaah mengikuti program: [isi: pelatihan] |
            | Berat sebelah | uji tukar calon pada setiap perubahan leksikon | [isi: pemeriksaan berkala] |
            | Bukti diubah | hash setiap tangkapan, buku catatan berantai dan bertanda tangan | [isi: tempat kunci disimpan] |
            | Kebocoran | peran terbatas, NIP tersamar, setiap pembukaan dicatat, tanpa sandi bawaan | [isi: pemberitahuan 3x24 jam] |
            | Tidak didengar | tidak siap dirujuk tanpa jawaban atau alasan tertulis mengapa tidak ada | [isi: alamat halaman /jawab bagi orang luar] |

            ## 5. Hak orang yang bersangkutan

            - Hak jawab: halaman publik /jawab dengan kode dari surat; jawaban wajib dibaca penyelia sebelum perkara siap dirujuk.
            - Perbaikan (Ps 30, 3x24 jam) dan penghapusan (Ps 43): halaman yang sama atau dicatat petugas; diputus penyelia dengan alasan
              dan langsung dilaksanakan.
            - Salinan data (Ps 7): `wasit person export`, dengan data orang lain disamarkan.
            - [isi: alamat surat dan petugas yang dapat dihubungi]

            ## 6. Kesimpulan

            [isi: keputusan pengendali, tanggal, tanda tangan]
            """;

    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before the command is used
    DpiaCommand() {}

    @Override
    public Integer call() {
        Settings read = settings.read();
        RetentionTerms terms;
        try {
            terms = RetentionTerms.of(System.getenv());
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return Exit.USAGE;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(BEGINNING);
        read.sources().forEach(source -> out.println(line(source)));
        out.println();
        out.println("Kontestasi yang dimuat: "
                + (read.lexicon().contests().isEmpty()
                        ? "semua"
                        : String.join(", ", read.lexicon().contests())));
        out.println("Kategori yang tidak dimunculkan: "
                + (read.lexicon().without().isEmpty()
                        ? "tidak ada"
                        : String.join(", ", read.lexicon().without())));
        terms(out, terms);
        out.print(MEASURES);
        return Exit.DONE;
    }

    private static String line(SourceSettings source) {
        return "| " + source.name() + " | " + source.kind().label() + " | "
                + source.kind().policyClass().name().toLowerCase(Locale.ROOT) + " | " + source.legalBasis() + " | "
                + source.every().toSeconds() + " detik |";
    }

    private static void terms(PrintWriter out, RetentionTerms terms) {
        out.println();
        out.println(
                terms.equals(RetentionTerms.DEFAULT)
                        ? "## 3. Masa simpan (bawaan; variabel WASIT_RETENTION_… mengubahnya)"
                        : "## 3. Masa simpan (dari variabel WASIT_RETENTION_…)");
        out.println();
        out.println(
                "- Tidak ditandai: tidak disimpan; cuplikan uji tanpa akun hanya bila penyelia menyalakannya, paling lama 30 hari");
        out.println("- Ditutup tanpa indikasi: " + terms.closed().toDays() + " hari");
        out.println("- Selesai: " + terms.done().toDays() + " hari [isi: jadwal retensi arsip]");
        out.println("- Tidak pernah dibuka: " + terms.unopened().toDays() + " hari");
        out.println("- Berita yang tidak ditindaklanjuti: " + terms.leads().toDays() + " hari");
        out.println("- Yang tidak terbaca: " + terms.rejected().toDays() + " hari");
    }
}
