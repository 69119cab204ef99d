package id.wasit.pipeline.release;

import id.wasit.detector.check.Swaps;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconArchive;
import id.wasit.detector.lexicon.Pattern;
import id.wasit.pipeline.detect.LexiconFolder;
import id.wasit.pipeline.settings.Settings.LexiconSettings;
import id.wasit.store.Store;
import id.wasit.store.fairness.SwapTest;
import id.wasit.store.release.NewRelease;
import id.wasit.store.release.ReleaseTables;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A lexicon that was read without a problem, ready to be published.
 *
 * @param lexicon what was read
 * @param tables the same, packed
 */
public record LexiconRelease(Lexicon lexicon, ReleaseTables tables) {
    /** Tasks look every two seconds and load within one or two more. */
    public static final Duration LEAD = Duration.ofSeconds(5);

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
        Map<String, String> patterns = lexicon.patterns().stream()
                .collect(Collectors.toMap(rule -> rule.pattern().id(), Pattern.Rule::text));
        store.releases().publish(new NewRelease(lexicon.version(), summary(), patterns, by, LEAD), tables);
        if (store.fairness().swapTest(lexicon.version()).isEmpty()) {
            Swaps.Report report = Swaps.of(lexicon);
            store.fairness()
                    .keep(new SwapTest(
                            lexicon.version(),
                            Instant.now(),
                            report.contests(),
                            report.sentences(),
                            report.differences()));
        }
    }
}
