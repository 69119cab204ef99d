package id.wasit.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What was dropped into a cluster's inbox so far, and so what must stand in its queue. */
final class Supply {
    /** Between two calls that come one by one; twenty take some seconds, as long as most faults last. */
    private static final long BETWEEN = 200;

    /** What breaks. */
    interface Strike {
        /** Breaks it, and comes back when that is over. */
        void now() throws Exception;
    }

    private final Cluster cluster;
    private final Calls calls;
    private final List<String> exports = new ArrayList<>();
    private int different;
    private int dropped;

    Supply(Cluster cluster, Calls calls) {
        this.cluster = cluster;
        this.calls = calls;
    }

    /**
     * Drops so many calls that were not there before.
     *
     * @return the file
     */
    Path drop(int count) throws IOException {
        return dropWithRepeats(count, 0);
    }

    /** Drops so many new calls, one by one, while something happens: what breaks then breaks under way. */
    void dropDuring(int count, Strike strike) throws Exception {
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<?> dropping = beside.submit(() -> {
                for (int i = 0; i < count; i++) {
                    drop(1);
                    TimeUnit.MILLISECONDS.sleep(BETWEEN);
                }
                return null;
            });
            strike.now();
            dropping.get();
        } finally {
            beside.shutdownNow();
        }
    }

    /**
     * Drops new calls, and before them the last ones again: a source that repeats itself.
     *
     * @return the file
     */
    Path dropWithRepeats(int count, int again) throws IOException {
        int from = different - again;
        different += count;
        dropped += count + again;
        String name = "calls-" + dropped + ".ndjson";
        calls.drop(cluster.inbox(), name, from, different);
        return cluster.inbox().resolve(name);
    }

    /** An export with so many calls that were not there before; whoever asks for it must see that it comes in. */
    String export(int count) {
        int from = different;
        different += count;
        dropped += count;
        String export = String.join("\n", calls.export(from, different)) + "\n";
        exports.add(export);
        return export;
    }

    /** All exports that were asked for; they are handed in and stand in no folder. */
    List<String> exports() {
        return exports;
    }

    /** How many posts of the newest calls, so many, must be flagged. */
    long flagged(int newest) {
        int from = different - newest;
        return calls.items(from, different).size() + calls.edited(from, different);
    }

    /** Calls that were dropped, those that came twice counted twice. */
    int dropped() {
        return dropped;
    }

    /** Different calls among them. */
    int different() {
        return different;
    }

    /** The item of the newest call. */
    String newest() {
        return "kp-" + (different - 1);
    }

    /** The samples, and all that was dropped. */
    Queue queue() throws IOException {
        return Queue.ofSamples(cluster).and(calls.items(0, different), calls.edited(0, different));
    }
}
