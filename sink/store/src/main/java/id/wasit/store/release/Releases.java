package id.wasit.store.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lexicon releases that were ever active, so that every flag can show the pattern as it read at that time. */
public final class Releases {

    /** Makes a release the active one. Activating the active one again changes nothing. */
    public Release activate(String version, String summary, Map<String, String> patterns, String by) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The active release. */
    public Optional<Release> active() {
        throw new UnsupportedOperationException("not yet");
    }

    /** All releases, newest first, without their patterns. */
    public List<Release> list() {
        throw new UnsupportedOperationException("not yet");
    }

    /** How a pattern read in a release. */
    public Optional<String> pattern(String version, String patternId) {
        throw new UnsupportedOperationException("not yet");
    }
}
