package id.wasit.pipeline.roster;

import id.wasit.pipeline.sink.StoreAccess;
import java.io.IOException;

/** Which roster the database holds; asked every few seconds by the gate and by the readers of news. */
final class StoredVersion {
    private StoredVersion() {}

    /** @throws IOException when the database does not answer */
    static String in(StoreAccess database) throws IOException {
        try {
            return database.looking().roster().newest();
        } catch (RuntimeException e) {
            throw new IOException("the version of the roster cannot be read: " + e.getMessage(), e);
        }
    }
}
