package id.wasit.pipeline.command;

import id.wasit.ingest.file.Exports;
import id.wasit.pipeline.run.FileImport;
import id.wasit.pipeline.run.Progress;
import id.wasit.pipeline.run.StoreVisit;
import id.wasit.pipeline.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wasit import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Membaca berkas ekspor satu kali: CSV dan NDJSON Wasit, 4CAT, Zeeschuimer, CrowdTangle, Meltwater, Brandwatch,"
                    + " Talkwalker, YouTube Data Tools. Formatnya dikenali sendiri.",
            "Kiriman dari akun di luar daftar (roster) dihitung dan dibuang. Berkas yang sama boleh dibaca lagi."
        })
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption option = new SettingsOption();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Berkas atau folder.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--platform", paramLabel = "NAMA", description = "Platform untuk berkas yang tidak menyebutkannya.")
    private @Nullable String platform;

    @Option(
            names = "--format",
            paramLabel = "NAMA",
            description = "Format berkas yang tidak dikenali sendiri: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Formats.class)
    private @Nullable String format;

    @Option(
            names = "--legal-basis",
            paramLabel = "DASAR",
            description = "Dasar hukum pembacaan ini, dicatat bersama sumbernya.",
            defaultValue = "impor dengan tangan")
    private String legalBasis = "";

    /** What may stand behind {@code --format}. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Exports.names().iterator();
        }
    }

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before the command is used
    ImportCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                spec.commandLine().getErr().println("berkas " + file + " tidak ada atau tidak dapat dibaca");
                return Exit.IMPOSSIBLE;
            }
        }
        if (format != null && !Exports.names().contains(format)) {
            spec.commandLine()
                    .getErr()
                    .println("--format: \"" + format + "\" tidak dikenal; pilih " + String.join(", ", Exports.names()));
            return Exit.IMPOSSIBLE;
        }
        Settings settings = option.read();
        try (StoreVisit visit = StoreVisit.to(settings)) {
            Progress.Counts counts = new FileImport(files, platform, format, legalBasis).into(visit, settings);
            spec.commandLine()
                    .getOut()
                    .println("masuk " + counts.in() + ", di luar daftar " + counts.gated() + ", ditolak "
                            + counts.rejected() + ", dengan dugaan " + counts.flagged());
            if (counts.rejected() > 0) {
                spec.commandLine()
                        .getOut()
                        .println("Baris yang ditolak dan alasannya ada di halaman Sumber > Ditolak.");
            }
            return Exit.DONE;
        }
    }
}
