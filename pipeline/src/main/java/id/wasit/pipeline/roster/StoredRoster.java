package id.wasit.pipeline.roster;

import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.roster.RosterBuilder;
import id.wasit.ingest.roster.RosterFeed;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.roster.RosterTable;
import java.io.IOException;

/**
 * The roster of the database, for the gate inside the sources.
 *
 * @param database where the roster is
 */
public record StoredRoster(StoreAccess database) implements RosterFeed {

    @Override
    public String version() throws IOException {
        return StoredVersion.in(database);
    }

    @Override
    public Roster load() throws IOException {
        try {
            RosterTable stored = database.occasional().roster();
            RosterBuilder builder = Roster.builder(Long.toString(stored.version()));
            stored.forEach(builder::addAccount);
            stored.forEachHandle(builder::addHandle);
            return builder.build();
        } catch (RuntimeException e) {
            throw new IOException("the roster cannot be read: " + e.getMessage(), e);
        }
    }
}
