package id.wasit.pipeline.command;

import id.wasit.detector.lexicon.LexiconArchive;
import id.wasit.pipeline.run.StoreVisit;
import id.wasit.store.release.Release;
import id.wasit.store.release.ReleaseTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wasit lexicon export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Menulis tabel rilis yang berlaku ke folder, misalnya setelah leksikon diubah di halaman.",
            "Foldernya harus kosong atau belum ada."
        })
final class LexiconExportCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption option = new SettingsOption();

    @Option(names = "--release", paramLabel = "VERSI", description = "Rilis lain daripada yang berlaku.")
    private String version = "";

    @Parameters(paramLabel = "FOLDER", description = "Folder tujuan.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before the command is used
    LexiconExportCommand() {}

    @Override
    public Integer call() throws IOException {
        if (!isFree()) {
            spec.commandLine().getErr().println(folder + " tidak kosong; pilih folder lain.");
            return Exit.WRONG;
        }
        try (StoreVisit visit = StoreVisit.to(option.read())) {
            String wanted = version.isEmpty()
                    ? visit.store().releases().active().map(Release::version).orElse("")
                    : version;
            ReleaseTables tables = visit.store().releases().tables(wanted).orElse(null);
            if (tables == null) {
                spec.commandLine().getErr().println("Tabel rilis \"" + wanted + "\" tidak tersimpan di basis data.");
                return Exit.WRONG;
            }
            SortedMap<String, String> written = LexiconArchive.tables(tables.zip());
            write(written);
            spec.commandLine().getOut().println(written.size() + " tabel rilis " + wanted + " ditulis ke " + folder);
        }
        return Exit.DONE;
    }

    private boolean isFree() throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    /** A place names nothing outside the folder, whatever stands in the archive. */
    private void write(Map<String, String> tables) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        for (Map.Entry<String, String> table : tables.entrySet()) {
            Path file = root.resolve(table.getKey()).normalize();
            if (!file.startsWith(root)) {
                throw new IOException("the release names a table outside its folder: " + table.getKey());
            }
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, table.getValue(), StandardCharsets.UTF_8);
        }
    }
}
