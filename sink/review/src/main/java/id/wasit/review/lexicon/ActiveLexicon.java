package id.wasit.review.lexicon;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconProblem;
import id.wasit.detector.lexicon.LexiconProblems;
import id.wasit.detector.lexicon.LexiconReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The lexicon of the folder in the settings, read when it is first asked for. The pages work without it: they show ids instead of titles
 * and say what is wrong with the folder. A changed folder is seen after a restart of the pages.
 */
@Component
class ActiveLexicon {
    private static final Logger log = LoggerFactory.getLogger(ActiveLexicon.class);

    private record Reading(@Nullable Detector detector, List<LexiconProblem> problems) {}

    private final Path folder;
    private @Nullable Reading reading;

    ActiveLexicon(@Value("${wasit.lexicon}") String folder) {
        this.folder = Path.of(folder);
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
        Reading known = reading;
        if (known == null) {
            known = read();
            reading = known;
        }
        return known;
    }

    private Reading read() {
        try {
            return new Reading(Detector.with(LexiconReader.read(folder)), List.of());
        } catch (LexiconProblems wrong) {
            log.error(
                    "The lexicon in {} has {} problems; see the page /coba",
                    folder,
                    wrong.all().size());
            return new Reading(null, wrong.all());
        }
    }
}
