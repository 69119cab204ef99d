package id.wasit.pipeline.detect;

import id.wasit.detector.lexicon.Lexicon;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/** Where a task gets its lexicon from. It travels to the tasks, so it is serialisable and reads late. */
public interface LexiconFeed extends Serializable {

    /**
     * A release and how long until it holds.
     *
     * @param version its version
     * @param holdsIn not above zero when it holds already
     */
    record Announced(String version, Duration holdsIn) {}

    /**
     * The newest release; cheap, asked every few seconds.
     *
     * @throws IOException when it cannot be told now
     */
    Announced newest() throws IOException;

    /**
     * Versions that were in use before the newest, the last of them first; for a start while the newest cannot be used.
     *
     * @throws IOException when they cannot be told now
     */
    default List<String> earlier() throws IOException {
        return List.of();
    }

    /**
     * That release, whole.
     *
     * @throws IOException when it cannot be read now
     * @throws RuntimeException when this program cannot use it
     */
    Lexicon load(String version) throws IOException;
}
