package id.wasit.review.lexicon;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconArchive;
import id.wasit.detector.lexicon.LexiconProblem;
import id.wasit.detector.lexicon.LexiconProblems;
import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.store.Store;
import id.wasit.store.release.Announced;
import id.wasit.store.release.ReleaseTables;
import id.wasit.store.sql.StoreFailure;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The release that the jobs use, from the store; a new one is taken up within seconds. While the store holds none with its tables, the folder
 * of the settings is read. The pages work without either: they show ids instead of titles and say what is wrong.
 */
@Component
public class ActiveLexicon {
    private static final Logger log = LoggerFactory.getLogger(ActiveLexicon.class);

    /**
     * What was read.
     *
     * @param version of the release in the store; empty where the folder was read
     */
    private record Reading(String version, @Nullable Detector detector, List<LexiconProblem> problems) {}

    private final Store store;
    private final Path folder;
    private volatile @Nullable Reading reading;

    ActiveLexicon(Store store, @Value("${wasit.lexicon}") String folder) {
        this.store = store;
        this.folder = Path.of(folder);
    }

    /** The lexicon, if one could be read. */
    public Optional<Lexicon> lexicon() {
        return detector().map(Detector::lexicon);
    }

    /** A detector with it. */
    public Optional<Detector> detector() {
        return Optional.ofNullable(reading().detector());
    }

    /** What is wrong with it; empty when it was read. */
    public List<LexiconProblem> problems() {
        return reading().problems();
    }

    /** Takes up another release, beside the pages that are being made with this one; one look after the other, so that the last one holds. */
    @Scheduled(fixedDelay = 3_000, initialDelay = 3_000)
    synchronized void look() {
        Reading known = reading;
        try {
            String now = version();
            if (known != null && !now.isEmpty() && !now.equals(known.version())) {
                Reading next = read(now);
                // The jobs go on with the last one they could use, and so do the pages.
                reading = next.detector() == null ? new Reading(now, known.detector(), next.problems()) : next;
            }
        } catch (StoreFailure | UncheckedIOException later) {
            log.warn("The lexicon release cannot be asked for now: {}", later.getMessage());
        }
    }

    private Reading reading() {
        Reading known = reading;
        return known == null ? first() : known;
    }

    private synchronized Reading first() {
        Reading known = reading;
        if (known == null) {
            known = read(version());
            reading = known;
        }
        return known;
    }

    private String version() {
        return store.releases().announced().map(Announced::version).orElse("");
    }

    private Reading read(String version) {
        try {
            Optional<ReleaseTables> tables =
                    version.isEmpty() ? Optional.empty() : store.releases().tables(version);
            Lexicon lexicon = tables.isPresent()
                    ? LexiconArchive.read(tables.get().zip())
                            .without(Set.copyOf(tables.get().without()))
                    : LexiconReader.read(folder);
            return new Reading(version, Detector.with(lexicon), List.of());
        } catch (LexiconProblems wrong) {
            log.error(
                    "The lexicon {} has {} problems; see the page /coba",
                    version.isEmpty() ? folder : version,
                    wrong.all().size());
            return new Reading(version, null, wrong.all());
        }
    }
}
