package id.wasit.cluster;

import java.io.IOException;
import java.nio.file.Path;

/** What was dropped into a cluster's inbox so far, and so what must stand in its queue. */
final class Supply {
    private final Cluster cluster;
    private final Calls calls;
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
        return String.join("\n", calls.export(from, different)) + "\n";
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
        return Queue.ofSamples(cluster).and(calls.items(0, different));
    }
}
