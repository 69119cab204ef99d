package id.wasit.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a source pushes, on its way from the thread of the connection to the reading. It is bounded: when the job is slow the connection
 * is no longer read, and the source waits or hangs up; the reading then goes on from its cursor.
 *
 * @param <T> what is pushed
 */
public final class Pushed<T> implements AutoCloseable {
    private static final long LOOK_EVERY_MS = 50;

    private final BlockingQueue<T> queue;
    private final AtomicReference<@Nullable SourceFailure> ended = new AtomicReference<>();
    private volatile boolean closed;

    /** Room for that many. */
    public Pushed(int room) {
        queue = new ArrayBlockingQueue<>(room);
    }

    /**
     * Adds one, waiting for room.
     *
     * @return whether it was added; not when nobody reads any more
     */
    public boolean put(T item) throws InterruptedException {
        while (!closed) {
            if (queue.offer(item, LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    /** Nothing more comes, because of that. The first reason stands. */
    public void end(SourceFailure why) {
        ended.compareAndSet(null, why);
    }

    /**
     * What has come, at most that many; waits a moment for the first.
     *
     * @throws SourceFailure when the connection has ended and all that came was taken
     */
    public List<T> take(int most, long waitMs) throws SourceFailure, InterruptedException {
        List<T> taken = new ArrayList<>();
        SourceFailure before = ended.get();
        T first = before == null ? queue.poll(waitMs, TimeUnit.MILLISECONDS) : queue.poll();
        SourceFailure end = ended.get();
        if (first != null) {
            taken.add(first);
            queue.drainTo(taken, most - 1);
        } else if (end != null && queue.isEmpty()) {
            throw end;
        }
        return taken;
    }

    /** Nobody reads any more: who waits for room is let go. */
    @Override
    public void close() {
        closed = true;
        queue.clear();
    }
}
