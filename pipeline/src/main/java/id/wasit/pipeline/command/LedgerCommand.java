package id.wasit.pipeline.command;

import id.wasit.pipeline.run.PrivateFiles;
import id.wasit.pipeline.run.StoreVisit;
import id.wasit.pipeline.settings.Settings;
import id.wasit.store.keys.KeyFolder;
import id.wasit.store.keys.OfficeSeal;
import id.wasit.store.ledger.LedgerFile;
import id.wasit.store.ledger.LedgerProof;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wasit ledger}. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Buku catatan: semua langkah, tidak dapat diubah tanpa ketahuan.")
final class LedgerCommand extends CommandGroup {

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Memeriksa rantai hash dari baris pertama sampai terakhir; kode keluar 1 bila ada yang berubah.")
    int verify(
            @Mixin SettingsOption settings,
            @Option(
                            names = "--file",
                            paramLabel = "FILE",
                            description = "Memeriksa berkas hasil ekspor, tanpa basis data.")
                    @Nullable
                    Path file,
            @Option(
                            names = "--key",
                            paramLabel = "PEM",
                            description = "Kunci publik lembaga; tanda tangan setiap hari ikut diperiksa.")
                    @Nullable
                    Path key)
            throws IOException {
        OfficeSeal office = key == null ? null : OfficeSeal.ofPem(Files.readString(key));
        if (file != null) {
            return tell(LedgerFile.verify(file, office), office);
        }
        try (StoreVisit visit = StoreVisit.to(settings.read())) {
            return tell(visit.store().ledger().verify(office), office);
        }
    }

    @Command(
            name = "key",
            mixinStandardHelpOptions = true,
            description = "Mencetak kunci publik lembaga, untuk diserahkan kepada pemeriksa.")
    int key(@Mixin SettingsOption settings) {
        out().println(new KeyFolder(settings.read().keys())
                .office()
                .seal()
                .pem()
                .strip());
        return Exit.DONE;
    }

    @Command(
            name = "sign",
            mixinStandardHelpOptions = true,
            description =
                    "Menandatangani setiap hari yang sudah lewat dan belum ditandatangani; halaman telaah melakukannya setiap jam.")
    int sign(@Mixin SettingsOption settings) {
        Settings read = settings.read();
        try (StoreVisit visit = StoreVisit.to(read)) {
            int days = visit.store().ledger().seal(new KeyFolder(read.keys()).office());
            out().println(days + " hari ditandatangani");
            return Exit.DONE;
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Menulis seluruh rantai ke berkas, satu objek JSON per baris.")
    int export(@Mixin SettingsOption settings, @Parameters(paramLabel = "FILE") Path file) throws IOException {
        try (StoreVisit visit = StoreVisit.to(settings.read());
                Writer out = PrivateFiles.writer(file)) {
            long rows = visit.store().ledger().export(out);
            out().println(rows + " baris ditulis ke " + file);
            return Exit.DONE;
        }
    }

    private int tell(LedgerProof proof, @Nullable OfficeSeal office) {
        LedgerProof.Fault fault = proof.fault();
        if (fault == null) {
            out().println("buku catatan utuh: " + proof.rows() + " baris, hash terakhir " + proof.head());
            out().println(proof.sealedDays() + " hari bertanda tangan"
                    + (office == null
                            ? "; tanda tangan tidak diperiksa, beri --key"
                            : ", semua oleh kunci " + office.id()));
            return Exit.DONE;
        }
        out().println("buku catatan BERUBAH pada baris " + fault.no() + ": " + fault.what() + " (" + proof.rows()
                + " baris sebelumnya utuh)");
        return Exit.WRONG;
    }
}
