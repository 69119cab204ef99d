package id.wasit.pipeline.detect;

import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The lexicon of a folder.
 *
 * @param folder where it lies, the same on every machine
 * @param contests names of the contest packs to load; empty for all
 */
public record LexiconFolder(String folder, List<String> contests) implements DetectorFeed {

    /** Keeps its own copy. */
    public LexiconFolder {
        contests = List.copyOf(contests);
    }

    @Override
    public Lexicon open() {
        return contests.isEmpty()
                ? LexiconReader.read(Path.of(folder))
                : LexiconReader.read(Path.of(folder), Set.copyOf(contests));
    }
}
