package id.wasit.ingest.source;

import java.time.Duration;
import java.util.List;

/**
 * A few sightings and the cursor that stands after all of them. A restart goes on after the last batch that was handed on whole; what
 * is repeated is harmless downstream.
 *
 * @param sightings what was seen, in the order of the source; may be empty
 * @param cursor where to go on, in a form only its connector reads
 * @param end whether the split has come to its end
 * @param pause how long to wait before asking again; zero when more is there already
 */
public record Batch(List<Sighting> sightings, String cursor, boolean end, Duration pause) {

    /** Keeps its own copy of the sightings. */
    public Batch {
        sightings = List.copyOf(sightings);
    }

    /** More is there already. */
    public static Batch more(List<Sighting> sightings, String cursor) {
        return new Batch(sightings, cursor, false, Duration.ZERO);
    }

    /** Nothing more for now. */
    public static Batch later(List<Sighting> sightings, String cursor, Duration pause) {
        return new Batch(sightings, cursor, false, pause);
    }

    /** Nothing more at all. */
    public static Batch last(List<Sighting> sightings, String cursor) {
        return new Batch(sightings, cursor, true, Duration.ZERO);
    }
}
