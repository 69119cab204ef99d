package id.wasit.pipeline.command;

import id.wasit.pipeline.run.PrivateFiles;
import id.wasit.pipeline.run.StoreVisit;
import id.wasit.store.ledger.Ledger;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code wasit evidence}. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description = "Bukti mentah dari unggahan dan halaman yang ditandai.")
final class EvidenceCommand extends CommandGroup {

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Menulis bukti satu perkara atau satu unggahan ke berkas WARC; dicatat di buku catatan.")
    int export(
            @Mixin SettingsOption settings,
            @Parameters(paramLabel = "CASE|FLAG", description = "Nomor atau kunci perkara, atau id unggahan.")
                    String what,
            @Parameters(paramLabel = "FILE", description = "Berkas yang ditulis, misalnya perkara-12.warc.gz.")
                    Path file)
            throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (StoreVisit visit = StoreVisit.to(settings.read())) {
            visit.store().exports().list(file, what, Ledger.PROGRAM);
            long posts;
            try (OutputStream out = PrivateFiles.stream(unfinished)) {
                posts = visit.store().evidence().export(what, file.getFileName().toString(), Ledger.PROGRAM, out);
            }
            if (posts == 0) {
                err().println("Tidak ada bukti untuk \"" + what
                        + "\": periksa nomor perkara atau id-nya; bukti dari unggahan yang ditarik sudah dihapus.");
                return Exit.WRONG;
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            out().println(posts + " unggahan ditulis ke " + file);
            return Exit.DONE;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
