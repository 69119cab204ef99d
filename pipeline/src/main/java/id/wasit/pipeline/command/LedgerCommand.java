package id.wasit.pipeline.command;

import id.wasit.pipeline.run.StoreVisit;
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
                    Path file)
            throws IOException {
        if (file != null) {
            return tell(LedgerFile.verify(file));
        }
        try (StoreVisit visit = StoreVisit.to(settings.read())) {
            return tell(visit.store().ledger().verify());
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Menulis seluruh rantai ke berkas, satu objek JSON per baris.")
    int export(@Mixin SettingsOption settings, @Parameters(paramLabel = "FILE") Path file) throws IOException {
        try (StoreVisit visit = StoreVisit.to(settings.read());
                Writer out = Files.newBufferedWriter(file)) {
            long rows = visit.store().ledger().export(out);
            out().println(rows + " baris ditulis ke " + file);
            return Exit.DONE;
        }
    }

    private int tell(LedgerProof proof) {
        LedgerProof.Fault fault = proof.fault();
        if (fault == null) {
            out().println("buku catatan utuh: " + proof.rows() + " baris, hash terakhir " + proof.head());
            return Exit.DONE;
        }
        out().println("buku catatan BERUBAH pada baris " + fault.no() + ": " + fault.what() + " (" + proof.rows()
                + " baris sebelumnya utuh)");
        return Exit.WRONG;
    }
}
