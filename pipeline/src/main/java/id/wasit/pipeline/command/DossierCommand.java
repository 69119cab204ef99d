package id.wasit.pipeline.command;

import id.wasit.pipeline.run.DataFolder;
import id.wasit.pipeline.run.PrivateFiles;
import id.wasit.pipeline.run.StoreVisit;
import id.wasit.pipeline.settings.Settings;
import id.wasit.store.dossier.Dossier;
import id.wasit.store.dossier.DossierFile;
import id.wasit.store.dossier.DossierProof;
import id.wasit.store.dossier.LegalTables;
import id.wasit.store.dossier.NoDossier;
import id.wasit.store.dossier.Variant;
import id.wasit.store.keys.KeyFolder;
import id.wasit.store.keys.OfficeKey;
import id.wasit.store.keys.OfficeSeal;
import id.wasit.store.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wasit dossier}. */
@Command(
        name = "dossier",
        mixinStandardHelpOptions = true,
        description = "Dosir: berkas rujukan satu perkara, sebagai PDF dan JSON bertanda tangan.")
final class DossierCommand extends CommandGroup {

    @Command(
            name = "make",
            mixinStandardHelpOptions = true,
            description = "Menulis dosir perkara yang siap dirujuk; dicatat di buku catatan.")
    int make(
            @Mixin SettingsOption settings,
            @Parameters(paramLabel = "CASE", description = "Nomor atau kunci perkara.") String what,
            @Option(
                            names = "--to",
                            paramLabel = "FOLDER",
                            description =
                                    "Tempat berkas; tanpa ini folder exports di folder data. Berkasnya dihapus bila masa"
                                            + " simpan perkara habis.")
                    @Nullable
                    Path to,
            @Option(names = "--redacted", description = "Orang, akun, dan alamat disamarkan.") boolean redacted)
            throws IOException {
        Settings read = settings.read();
        Path folder = to == null ? new DataFolder(read.data()).exports() : to;
        try (StoreVisit visit = StoreVisit.to(read)) {
            Variant variant = redacted ? Variant.REDACTED : Variant.FULL;
            LegalTables tables = LegalTables.of(read.lexicon().folder(), offices());
            Dossier dossier = visit.store().dossiers(tables).make(what, Ledger.PROGRAM, variant);
            OfficeKey key = new KeyFolder(read.keys()).office();
            PrivateFiles.folder(folder);
            Path pdf = folder.resolve(dossier.fileName() + ".pdf");
            Path json = folder.resolve(dossier.fileName() + ".json");
            visit.store().exports().list(pdf, what, Ledger.PROGRAM);
            visit.store().exports().list(json, what, Ledger.PROGRAM);
            write(pdf, DossierFile.pdf(dossier, key));
            write(json, DossierFile.json(dossier, key));
            return Exit.DONE;
        } catch (NoDossier e) {
            err().println(e.getMessage());
            return Exit.WRONG;
        }
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Memeriksa dosir tanpa basis data dan tanpa jaringan; kode keluar 1 bila ada yang berubah, dan apa.")
    int verify(
            @Parameters(paramLabel = "FILE", description = "Berkas PDF atau JSON.") Path file,
            @Option(
                            names = "--key",
                            paramLabel = "PEM",
                            description = "Kunci publik lembaga, dari lembaga itu sendiri.")
                    @Nullable
                    Path key)
            throws IOException {
        OfficeSeal office = key == null ? null : OfficeSeal.ofPem(Files.readString(key));
        DossierProof proof = DossierFile.verify(file, office);
        if (!proof.holds()) {
            out().println("dosir BERUBAH: " + proof.fault());
            return Exit.WRONG;
        }
        out().println("dosir utuh, ditandatangani kunci " + proof.keyId()
                + (office == null
                        ? "; kunci ini dari berkas itu sendiri, cocokkan sidiknya dengan lembaga atau beri --key"
                        : ""));
        return Exit.DONE;
    }

    private static @Nullable Path offices() {
        String file = System.getenv("WASIT_OFFICES");
        return file == null || file.isBlank() ? null : Path.of(file);
    }

    private void write(Path file, byte[] bytes) throws IOException {
        PrivateFiles.write(file, bytes);
        out().println(file + " (" + bytes.length + " bita)");
    }
}
