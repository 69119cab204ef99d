package id.wasit.pipeline.detect;

import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.pipeline.settings.Settings.LexiconSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The lexicon of a folder, always the same one: for trials and tests. A job of an office takes its releases from the store.
 *
 * @param folder where it lies, the same on every machine
 * @param contests names of the contest packs to load; empty for all
 * @param without ids of the categories that the office does not want to be raised
 */
public record LexiconFolder(String folder, List<String> contests, List<String> without) implements LexiconFeed {

    /** Keeps its own copies. */
    public LexiconFolder {
        contests = List.copyOf(contests);
        without = List.copyOf(without);
    }

    /** With every category. */
    public LexiconFolder(String folder, List<String> contests) {
        this(folder, contests, List.of());
    }

    /** The lexicon that the settings name. */
    public static LexiconFolder of(LexiconSettings settings) {
        return new LexiconFolder(settings.folder().toString(), settings.contests(), settings.without());
    }

    @Override
    public Announced newest() {
        return new Announced(folder, Duration.ZERO);
    }

    @Override
    public Lexicon load(String version) {
        return read();
    }

    /** @throws id.wasit.detector.lexicon.LexiconProblems with everything that is wrong in the tables */
    public Lexicon read() {
        Lexicon whole = contests.isEmpty()
                ? LexiconReader.read(Path.of(folder))
                : LexiconReader.read(Path.of(folder), Set.copyOf(contests));
        return whole.without(Set.copyOf(without));
    }
}
