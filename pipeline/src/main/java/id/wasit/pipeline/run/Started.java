package id.wasit.pipeline.run;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started, to be stopped in the opposite order. Stopping is done once, whoever asks for it. */
final class Started implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Started.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /** Takes over the duty to stop a part. */
    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            closeOne(part);
            throw new RunTrouble("stopped while starting");
        }
        parts.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            closeOne(parts.pop());
        }
    }

    /** One part that does not stop in order must not keep the others running. */
    private static void closeOne(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("{} did not stop in order", part.getClass().getSimpleName(), e);
        }
    }
}
