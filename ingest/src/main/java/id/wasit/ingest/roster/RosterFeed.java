package id.wasit.ingest.roster;

import java.io.IOException;
import java.io.Serializable;

/**
 * Where a running job gets the roster from. It travels to the task managers, so it must be serialisable and open its connections late.
 */
public interface RosterFeed extends Serializable {

    /**
     * The version of the roster now; asked every few seconds, so it must be cheap.
     *
     * @throws IOException when it cannot be told; the last roster stays in use
     */
    String version() throws IOException;

    /**
     * The whole roster as it is now.
     *
     * @throws IOException when it cannot be read; the last roster stays in use
     */
    Roster load() throws IOException;
}
