package id.wasit.pipeline.command;

import id.wasit.detector.check.LexiconCheck;
import id.wasit.detector.check.Swaps;
import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.pipeline.release.LexiconRelease;
import id.wasit.pipeline.run.StoreVisit;
import id.wasit.pipeline.settings.Settings;
import id.wasit.pipeline.settings.Settings.LexiconSettings;
import id.wasit.store.release.NewRelease;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wasit lexicon release}. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = {
            "Memeriksa leksikon, lalu memberlakukannya di semua proses yang sedang berjalan, tanpa menghentikannya.",
            "Leksikon yang belum benar ditolak; rilis yang sekarang tetap berlaku."
        })
final class LexiconReleaseCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption option = new SettingsOption();

    @Option(names = "--lexicon", paramLabel = "FOLDER", description = "Folder leksikon; tanpa ini: yang di pengaturan.")
    private @Nullable Path folder;

    @Option(names = "--by", paramLabel = "NAMA", description = "Siapa yang memberlakukan.", defaultValue = "wasit")
    private String by = "";

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before the command is used
    LexiconReleaseCommand() {}

    @Override
    public Integer call() {
        Settings settings = option.read();
        LexiconSettings wanted = settings.lexicon();
        if (folder != null) {
            wanted = new LexiconSettings(folder.toAbsolutePath().normalize(), wanted.contests(), wanted.without());
        }
        PrintWriter out = spec.commandLine().getOut();
        LexiconRelease release = LexiconRelease.of(wanted);
        // The examples speak of every contest and category, also of those that this office leaves out.
        LexiconCheck.Report report =
                LexiconCheck.of(LexiconReader.read(wanted.folder())).run();
        if (!report.passed()) {
            report.problems().forEach(out::println);
            out.println(report.problems().size() + " hal harus diperbaiki dahulu; rilis yang sekarang tetap berlaku.");
            return Exit.WRONG;
        }
        Swaps.Report swaps = Swaps.of(release.lexicon());
        if (!swaps.differences().isEmpty()) {
            swaps.differences().forEach(out::println);
            out.println("Hasilnya berbeda bila nama calon ditukar; rilis yang sekarang tetap berlaku.");
            return Exit.WRONG;
        }
        try (StoreVisit visit = StoreVisit.to(settings)) {
            release.publishTo(visit.store(), by);
        }
        out.println("Rilis " + release.lexicon().version() + " (" + release.summary() + ") berlaku dalam "
                + NewRelease.LEAD.toSeconds() + " detik di semua proses yang berjalan.");
        return Exit.DONE;
    }
}
