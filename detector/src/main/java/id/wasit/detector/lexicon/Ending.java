package id.wasit.detector.lexicon;

import id.wasit.detector.lexicon.Pattern.Validity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry of the lexicon that ends by itself.
 *
 * @param id of a pattern or cue
 * @param text the pattern as written, or the reason that a cue gives
 * @param lastDay the last day on which it counts
 */
public record Ending(String id, String text, LocalDate lastDay) {

    static Optional<Ending> of(String id, String text, Validity validity) {
        return Optional.ofNullable(validity.until()).map(lastDay -> new Ending(id, text, lastDay));
    }
}
