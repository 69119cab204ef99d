package id.wasit.pipeline.roster;

import id.wasit.detector.news.PersonNames;
import id.wasit.pipeline.detect.NamesFeed;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.roster.RosterTable;
import java.io.IOException;

/**
 * The names of the persons on the roster of the database, for reading news. NIPs stay where they are.
 *
 * @param database where the roster is
 */
public record StoredNames(StoreAccess database) implements NamesFeed {

    @Override
    public String version() throws IOException {
        return StoredVersion.in(database);
    }

    @Override
    public PersonNames load() throws IOException {
        try {
            RosterTable stored = database.occasional().roster();
            PersonNames.Builder names = PersonNames.builder(stored.newest());
            stored.forEachPerson(names::add);
            return names.build();
        } catch (RuntimeException e) {
            throw new IOException("the names of the roster cannot be read: " + e.getMessage(), e);
        }
    }
}
