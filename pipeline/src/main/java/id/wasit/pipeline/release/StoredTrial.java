package id.wasit.pipeline.release;

import id.wasit.detector.check.Comparison;
import id.wasit.detector.lexicon.LexiconArchive;
import id.wasit.pipeline.detect.TrialFeed;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.Store;
import id.wasit.store.release.Draft;
import id.wasit.store.release.ReleaseTables;
import id.wasit.store.sql.StoreFailure;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The drafts of the database that are on trial.
 *
 * @param database where they are
 */
public record StoredTrial(StoreAccess database) implements TrialFeed {

    @Override
    public Optional<OnTrial> now() throws IOException {
        try {
            return database.looking().drafts().onTrial().map(draft -> new OnTrial(draft.id(), draft.version()));
        } catch (RuntimeException e) {
            throw new IOException("the draft on trial cannot be asked for: " + e.getMessage(), e);
        }
    }

    @Override
    public Comparison load(OnTrial trial) throws IOException {
        try {
            Store store = database.occasional();
            Draft draft = store.drafts()
                    .find(trial.draft())
                    .orElseThrow(() -> new IOException("draft " + trial.draft() + " is gone"));
            ReleaseTables base = store.releases()
                    .tables(draft.base())
                    .orElseThrow(() -> new IOException("the tables of release " + draft.base() + " are gone"));
            Map<String, String> before = LexiconArchive.tables(base.zip());
            Map<String, String> after = new TreeMap<>(before);
            after.putAll(store.drafts().tables(draft.id()));
            return Comparison.of(before, after, Set.copyOf(base.without()));
        } catch (StoreFailure e) {
            throw new IOException("draft " + trial.draft() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
