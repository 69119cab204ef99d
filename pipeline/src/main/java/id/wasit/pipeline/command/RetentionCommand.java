package id.wasit.pipeline.command;

import id.wasit.pipeline.run.StoreVisit;
import id.wasit.store.retention.Expired;
import id.wasit.store.retention.Retention;
import id.wasit.store.retention.RetentionTerms;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wasit retention}. */
@Command(
        name = "retention",
        mixinStandardHelpOptions = true,
        description = "Masa simpan: menghapus teks, bukti, nama, dan berkas ekspor perkara yang waktunya habis.")
final class RetentionCommand extends CommandGroup {

    /** Days; by default what the environment of this installation says, as in the pages. */
    static final class Terms {
        @Option(names = "--closed", paramLabel = "DAYS", description = "Perkara ditutup tanpa indikasi (bawaan: 90).")
        private @Nullable Long closed;

        @Option(
                names = "--done",
                paramLabel = "DAYS",
                description = "Perkara selesai (bawaan: 1825); jadwal retensi arsip instansi yang menentukan.")
        private @Nullable Long done;

        @Option(names = "--unopened", paramLabel = "DAYS", description = "Tidak pernah dibuka (bawaan: 365).")
        private @Nullable Long unopened;

        @Option(names = "--leads", paramLabel = "DAYS", description = "Berita yang tidak ditindaklanjuti (bawaan: 90).")
        private @Nullable Long leads;

        @Option(names = "--rejected", paramLabel = "DAYS", description = "Yang tidak terbaca (bawaan: 30).")
        private @Nullable Long rejected;

        RetentionTerms read() {
            RetentionTerms installed = RetentionTerms.of(System.getenv());
            return new RetentionTerms(
                    days(closed, installed.closed()),
                    days(done, installed.done()),
                    days(unopened, installed.unopened()),
                    days(leads, installed.leads()),
                    days(rejected, installed.rejected()));
        }

        private static Duration days(@Nullable Long told, Duration installed) {
            return told == null ? installed : Duration.ofDays(told);
        }
    }

    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            description = "Menghapus yang waktunya habis; halaman telaah melakukannya setiap hari.")
    int run(
            @Mixin SettingsOption settings,
            @Mixin Terms terms,
            @Option(names = "--dry-run", description = "Hanya menghitung, tidak menghapus.") boolean dryRun) {
        RetentionTerms read;
        try {
            read = terms.read();
        } catch (IllegalArgumentException e) {
            err().println(e.getMessage());
            return Exit.USAGE;
        }
        try (StoreVisit visit = StoreVisit.to(settings.read())) {
            Retention retention = visit.store().retention(read);
            Expired gone = dryRun ? retention.due() : retention.run();
            out().println((dryRun ? "akan dihapus: " : "dihapus: ") + gone.cases() + " perkara, " + gone.posts()
                    + " unggahan, " + gone.rejected() + " yang ditolak, "
                    + gone.files().size() + " berkas ekspor");
            gone.files().forEach(file -> out().println("  " + file));
            gone.failed().forEach(file -> err().println("tidak dapat dihapus, coba lagi nanti: " + file));
            return gone.failed().isEmpty() ? Exit.DONE : Exit.WRONG;
        }
    }
}
