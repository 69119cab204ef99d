package id.wasit.pipeline.release;

import id.wasit.detector.lexicon.Lexicon;
import id.wasit.pipeline.sink.StoreAccess;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The releases that tasks of this process use. Detectors and readers of news of all subtasks ask for the same one at the same moment; it is
 * compiled for the first, and the others get it too: a release never changes, and is safe for any number of threads.
 */
final class InUse {
    /** Flink hands nothing of a release from one task to another, so only the class they share can. Guarded by itself. */
    private static final Map<Key, WeakReference<Lexicon>> LEXICONS = new HashMap<>();

    private InUse() {}

    /**
     * Which release.
     *
     * @param database where it is
     * @param version its version, which stands for its content
     */
    record Key(StoreAccess database, String version) {}

    /** Reads and compiles a release. */
    @FunctionalInterface
    interface Compiling {
        Lexicon lexicon(String version) throws IOException;
    }

    /** The release, compiled now if nobody uses it; who asks meanwhile waits. One that nobody uses any more is forgotten. */
    static Lexicon lexicon(Key key, Compiling compiling) throws IOException {
        synchronized (LEXICONS) {
            WeakReference<Lexicon> held = LEXICONS.get(key);
            @Nullable Lexicon known = held == null ? null : held.get();
            if (known == null) {
                known = compiling.lexicon(key.version());
                LEXICONS.values().removeIf(other -> other.get() == null);
                LEXICONS.put(key, new WeakReference<>(known));
            }
            return known;
        }
    }
}
