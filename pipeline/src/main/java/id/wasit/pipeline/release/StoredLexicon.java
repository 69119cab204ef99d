package id.wasit.pipeline.release;

import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconArchive;
import id.wasit.pipeline.detect.LexiconFeed;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.release.Release;
import id.wasit.store.release.ReleaseTables;
import id.wasit.store.sql.StoreFailure;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The lexicon releases of the database.
 *
 * @param database where they are
 */
public record StoredLexicon(StoreAccess database) implements LexiconFeed {

    @Override
    public Announced newest() throws IOException {
        try {
            return database.looking()
                    .releases()
                    .announced()
                    .map(release -> new Announced(release.version(), release.holdsIn()))
                    .orElseThrow(() -> new IOException(
                            "the database holds no lexicon release; publish one with: wasit lexicon release"));
        } catch (RuntimeException e) {
            throw new IOException("the lexicon release cannot be asked for: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> earlier() throws IOException {
        try {
            return database.occasional().releases().list().stream()
                    .map(Release::version)
                    .skip(1)
                    .toList();
        } catch (StoreFailure e) {
            throw new IOException("the lexicon releases cannot be listed: " + e.getMessage(), e);
        }
    }

    @Override
    public Lexicon load(String version) throws IOException {
        return InUse.lexicon(new InUse.Key(database, version), this::compiled);
    }

    private Lexicon compiled(String version) throws IOException {
        try {
            ReleaseTables tables = database.occasional()
                    .releases()
                    .tables(version)
                    .orElseThrow(() -> new IOException("the tables of lexicon release " + version
                            + " are not in the database; publish it again with: wasit lexicon release"));
            return LexiconArchive.read(tables.zip()).without(Set.copyOf(tables.without()));
        } catch (StoreFailure e) {
            throw new IOException("lexicon release " + version + " cannot be read: " + e.getMessage(), e);
        }
    }
}
