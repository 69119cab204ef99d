package id.wasit.review.lexicon;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconArchive;
import id.wasit.detector.lexicon.LexiconProblem;
import id.wasit.detector.lexicon.LexiconProblems;
import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.store.Store;
import id.wasit.store.release.ReleaseTables;
import id.wasit.store.sql.StoreFailure;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The lexicon that the jobs use: the active release of the store, looked for every few seconds; before there is one, the folder of the
 * settings. A release that cannot be read leaves the last one in use. The pages work without any: they show ids instead of titles and say
 * what is wrong with the folder.
 */
@Component
class ActiveLexicon {
    private static final Logger log = LoggerFactory.getLogger(ActiveLexicon.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final String FOLDER = "";

    private final Store store;
    private final Path folder;
    private final Clock clock;
    private @Nullable Reading reading;
    private Instant looked = Instant.MIN;

    /** @param version of the release that was read, or was tried in vain; {@link #FOLDER} for the folder */
    private record Reading(String version, @Nullable Detector detector, List<LexiconProblem> problems) {}

    ActiveLexicon(Store store, @Value("${wasit.lexicon}") String folder, Clock clock) {
        this.store = store;
        this.folder = Path.of(folder);
        this.clock = clock;
    }

    Optional<Lexicon> lexicon() {
        return detector().map(Detector::lexicon);
    }

    Optional<Detector> detector() {
        return Optional.ofNullable(reading().detector());
    }

    /** What is wrong with the folder; empty when it was read. */
    List<LexiconProblem> problems() {
        return reading().problems();
    }

    private synchronized Reading reading() {
        Reading last = reading;
        Instant now = clock.instant();
        if (last != null && now.isBefore(looked.plus(LOOK_EVERY))) {
            return last;
        }
        looked = now;
        Reading newest = newest(last);
        reading = newest;
        return newest;
    }

    private Reading newest(@Nullable Reading last) {
        try {
            String version = store.releases()
                    .announced()
                    .map(release -> release.version())
                    .orElse(FOLDER);
            if (last != null && last.version().equals(version)) {
                return last;
            }
            Optional<ReleaseTables> tables = store.releases().tables(version);
            return tables.isPresent() ? ofRelease(version, tables.get(), last) : ofFolder(version);
        } catch (StoreFailure away) {
            log.warn("The lexicon release cannot be asked for; the last one stays: {}", away.getMessage());
            return last == null ? ofFolder(FOLDER) : last;
        }
    }

    private Reading ofRelease(String version, ReleaseTables tables, @Nullable Reading last) {
        try {
            Lexicon lexicon = LexiconArchive.read(tables.zip()).without(Set.copyOf(tables.without()));
            return new Reading(version, Detector.with(lexicon), List.of());
        } catch (LexiconProblems | UncheckedIOException broken) {
            log.error("Lexicon release {} cannot be read; the one before stays in use", version, broken);
            Reading other = last == null ? ofFolder(version) : last;
            return new Reading(version, other.detector(), other.problems());
        }
    }

    private Reading ofFolder(String version) {
        try {
            return new Reading(version, Detector.with(LexiconReader.read(folder)), List.of());
        } catch (LexiconProblems wrong) {
            log.error(
                    "The lexicon in {} has {} problems; see the page /coba",
                    folder,
                    wrong.all().size());
            return new Reading(version, null, wrong.all());
        }
    }
}
