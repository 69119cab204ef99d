package id.wasit.pipeline.detect;

import id.wasit.detector.news.PersonNames;
import java.io.IOException;
import java.io.Serializable;

/** Where a task gets the names of the roster from. It travels to the tasks, so it is serialisable and reads late. */
public interface NamesFeed extends Serializable {

    /**
     * The version of the roster as it is now; cheap, asked every few seconds.
     *
     * @throws IOException when it cannot be read
     */
    String version() throws IOException;

    /**
     * The names of that roster.
     *
     * @throws IOException when they cannot be read
     */
    PersonNames load() throws IOException;
}
