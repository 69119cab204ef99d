package id.wasit.pipeline.roster;

import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.roster.RosterBuilder;
import id.wasit.ingest.roster.RosterFeed;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.roster.RosterTable;
import id.wasit.store.roster.RosterUpdate;
import java.io.IOException;
import java.util.function.Function;

/**
 * The roster of the database, for the gate inside the sources. Read whole once; from then on what changed since is laid over that, until it
 * is too much.
 *
 * @param database where the roster is
 */
public record StoredRoster(StoreAccess database) implements RosterFeed {
    /** So many rows are read at once, however small the roster is. */
    private static final int FEW = 1_000;
    /** The layer may take one row for so many keys of the whole. To read it takes a quarter then of what the whole takes. */
    private static final int SHARE = 100;

    @Override
    public String version() throws IOException {
        return StoredVersion.in(database);
    }

    @Override
    public Roster load() throws IOException {
        return read(StoredRoster::whole);
    }

    @Override
    public Roster load(Roster inUse) throws IOException {
        return read(stored -> {
            Roster whole = inUse.whole();
            return stored.since(whole.version(), Math.max(FEW, whole.keys() / SHARE))
                    .map(update -> over(whole, update))
                    .orElseGet(() -> whole(stored));
        });
    }

    private Roster read(Function<RosterTable, Roster> way) throws IOException {
        try {
            return way.apply(database.occasional().roster());
        } catch (RuntimeException e) {
            throw new IOException("the roster cannot be read: " + e.getMessage(), e);
        }
    }

    private static Roster whole(RosterTable stored) {
        // What is imported while it is read belongs to a later version, which is looked for next.
        RosterBuilder builder = Roster.builder(stored.newest());
        stored.forEach(builder::addAccount);
        stored.forEachHandle(builder::addHandle);
        return builder.build();
    }

    private static Roster over(Roster whole, RosterUpdate update) {
        RosterBuilder builder = whole.changedTo(update.version());
        update.accounts().forEach(builder::forgetAccount);
        update.handles().forEach(handle -> builder.forgetHandle(handle.platform(), handle.name()));
        update.entries().forEach(builder::addAccount);
        update.holders().forEach(builder::addHandle);
        return builder.build();
    }
}
