package id.wasit.review.lexicon;

import id.wasit.detector.Detector;
import java.util.List;
import java.util.Optional;

/** Lexicons that are not in force and may be tried: the drafts. */
public interface OnTheBench {

    /**
     * A draft that can be chosen.
     *
     * @param id its number
     * @param title what it is about
     */
    record Choice(long id, String title) {}

    /** The open drafts. */
    List<Choice> choices();

    /** A detector with the tables of a draft; empty when there is no such draft, or its tables cannot be read. */
    Optional<Detector> detector(long id);
}
