package id.wasit.pipeline.release;

import id.wasit.detector.check.Swaps;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconArchive;
import id.wasit.pipeline.detect.LexiconFolder;
import id.wasit.pipeline.settings.Settings.LexiconSettings;
import id.wasit.store.Store;
import id.wasit.store.release.NewRelease;
import id.wasit.store.release.ReleaseTables;
import java.nio.file.Path;
import java.util.Set;

/**
 * A lexicon that was read without a problem, ready to be published.
 *
 * @param lexicon what was read
 * @param tables the same, packed
 */
public record LexiconRelease(Lexicon lexicon, ReleaseTables tables) {
    /**
     * Reads the lexicon that the settings name.
     *
     * @throws id.wasit.detector.lexicon.LexiconProblems with everything that is wrong in the tables
     */
    public static LexiconRelease of(LexiconSettings settings) {
        Lexicon lexicon = LexiconFolder.of(settings).read();
        byte[] zip = LexiconArchive.packed(Path.of(settings.folder().toString()), Set.copyOf(settings.contests()));
        return new LexiconRelease(lexicon, new ReleaseTables(zip, settings.without()));
    }

    /** What is in it, in one sentence. */
    public String summary() {
        return lexicon.categories().size() + " kategori, " + lexicon.patterns().size() + " pola, "
                + lexicon.contests().size() + " kontestasi";
    }

    /** Publishes it with its swap test; the release that is active already changes nothing. */
    public void publishTo(Store store, String by) {
        String version = lexicon.version();
        store.releases()
                .publish(new NewRelease(version, summary(), lexicon.patternTexts(), by, NewRelease.LEAD), tables);
        if (store.fairness().swapTest(version).isEmpty()) {
            Swaps.Report swaps = Swaps.of(lexicon);
            store.fairness().keep(version, swaps.contests(), swaps.sentences(), swaps.differences());
        }
    }
}
