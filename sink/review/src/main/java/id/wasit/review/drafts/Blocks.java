package id.wasit.review.drafts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Items that come one after the other, worked on in blocks by all processors. Few blocks wait at a time, so that a million items never stand
 * in memory. What one block throws ends all of it: a count with a hole in it would look like any other.
 */
final class Blocks<T> implements AutoCloseable {
    private static final int SIZE = 500;
    private static final int WAITING = 16;

    private final Consumer<List<T>> work;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Queue<CompletableFuture<Void>> handed = new ArrayDeque<>();
    private List<T> block = new ArrayList<>(SIZE);

    Blocks(Consumer<List<T>> work) {
        this.work = work;
    }

    /**
     * Takes an item; waits while enough blocks are on their way.
     *
     * @throws IllegalStateException when an earlier block failed, with what it threw as cause
     */
    void take(T item) {
        block.add(item);
        if (block.size() == SIZE) {
            handOver();
        }
    }

    /**
     * Returns when everything that was taken is done.
     *
     * @throws IllegalStateException when a block failed, with what it threw as cause
     */
    void finish() {
        handOver();
        while (!handed.isEmpty()) {
            await(handed.remove());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private void handOver() {
        if (handed.size() == WAITING) {
            await(handed.remove());
        }
        List<T> full = block;
        block = new ArrayList<>(SIZE);
        handed.add(CompletableFuture.runAsync(() -> work.accept(full), workers));
    }

    private static void await(CompletableFuture<Void> one) {
        try {
            one.join();
        } catch (CompletionException failed) {
            throw new IllegalStateException("A block failed: " + failed.getCause(), failed.getCause());
        }
    }
}
