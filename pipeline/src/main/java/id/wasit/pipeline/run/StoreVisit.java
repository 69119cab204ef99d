package id.wasit.pipeline.run;

import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.settings.Settings;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.store.Store;
import java.util.Optional;

/**
 * The store for the time of one command: the office's database if the settings name one, else the one of a {@code wasit run} that is
 * running, else Wasit's own, started for that time only.
 */
public final class StoreVisit implements AutoCloseable {
    private static final int CONNECTIONS = 2;

    private final Started started = new Started();
    private final DatabaseAddress address;
    private final Store store;

    private StoreVisit(Settings settings) {
        try {
            address = addressFor(settings);
            store = started.add(OpenStore.at(address, CONNECTIONS)).store();
            store.migrate();
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    /** @throws RunTrouble when the database cannot be had now */
    public static StoreVisit to(Settings settings) {
        return new StoreVisit(settings);
    }

    /** The store. */
    public Store store() {
        return store;
    }

    /** Where the database is. */
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        started.close();
    }

    private DatabaseAddress addressFor(Settings settings) {
        DatabaseAddress named = settings.database();
        if (named != null) {
            return named;
        }
        DataFolder data = new DataFolder(settings.data());
        Optional<DataFolder.Lock> lock = data.tryLock();
        if (lock.isEmpty()) {
            return LocalDatabase.runningIn(data.database())
                    .orElseThrow(() -> new RunTrouble("the wasit that uses " + data.path()
                            + " is just starting or stopping; try again in a few seconds"));
        }
        started.add(lock.get());
        return started.add(LocalDatabase.startedIn(data.database())).address();
    }
}
