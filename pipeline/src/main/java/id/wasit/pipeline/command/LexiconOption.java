package id.wasit.pipeline.command;

import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a lexicon. */
final class LexiconOption {
    @Option(
            names = "--lexicon",
            paramLabel = "FOLDER",
            description = "Folder leksikon; tanpa ini: lexicons/ dari proyek.")
    private @Nullable Path folder;

    @Option(
            names = "--packs",
            split = ",",
            paramLabel = "NAMA",
            description = "Paket kontestasi yang dimuat (nama folder di kontestasi/); tanpa ini: semua.")
    private List<String> packs = new ArrayList<>();

    /** @throws id.wasit.detector.lexicon.LexiconProblems with everything that is wrong in the tables */
    Lexicon read() {
        return LexiconReader.read(folder(), Set.copyOf(packs));
    }

    Path folder() {
        return folder == null ? SettingsOption.home().resolve("lexicons") : folder;
    }
}
