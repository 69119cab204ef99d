package id.wasit.pipeline.command;

import id.wasit.pipeline.run.DataFolder;
import id.wasit.pipeline.run.PrivateFiles;
import id.wasit.pipeline.run.StoreVisit;
import id.wasit.pipeline.settings.Settings;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.privacy.PersonExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wasit person}. */
@Command(
        name = "person",
        mixinStandardHelpOptions = true,
        description = "Hak orang yang datanya ada di sini (UU 27/2022).")
final class PersonCommand extends CommandGroup {

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description =
                    "Menulis semua data tentang satu orang sebagai JSON dan teks, untuk diserahkan kepadanya; orang lain"
                            + " disamarkan, dan alasannya dicatat di buku catatan.")
    int export(
            @Mixin SettingsOption settings,
            @Parameters(paramLabel = "PERSON", description = "NIP atau kunci orang.") String person,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Mengapa datanya dibuka.")
                    String reason,
            @Option(
                            names = "--to",
                            paramLabel = "FOLDER",
                            description =
                                    "Tempat berkas; tanpa ini folder exports di folder data. Berkasnya dihapus bila masa"
                                            + " simpan salah satu perkaranya habis.")
                    @Nullable
                    Path to)
            throws IOException {
        Settings read = settings.read();
        Path folder = to == null ? new DataFolder(read.data()).exports() : to;
        try (StoreVisit visit = StoreVisit.to(read)) {
            Optional<PersonExport> export = visit.store().personExports().make(person, Ledger.PROGRAM, reason);
            if (export.isEmpty()) {
                err().println("Tidak ada orang dengan NIP atau kunci \"" + person + "\"");
                return Exit.WRONG;
            }
            PrivateFiles.folder(folder);
            write(
                    visit,
                    export.get(),
                    folder.resolve(export.get().fileName() + ".json"),
                    export.get().json());
            write(
                    visit,
                    export.get(),
                    folder.resolve(export.get().fileName() + ".txt"),
                    export.get().text());
            return Exit.DONE;
        } catch (IllegalArgumentException e) {
            err().println(e.getMessage());
            return Exit.USAGE;
        }
    }

    private void write(StoreVisit visit, PersonExport export, Path file, byte[] bytes) throws IOException {
        visit.store().exports().listPerson(file, export.person(), Ledger.PROGRAM);
        PrivateFiles.write(file, bytes);
        out().println(file + " (" + bytes.length + " bita, " + export.cases() + " perkara)");
    }
}
