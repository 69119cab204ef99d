package id.wasit.review.drafts;

import id.wasit.detector.check.Comparison;
import id.wasit.detector.check.Comparison.Change;
import id.wasit.store.posts.PastPost;
import id.wasit.store.posts.PastPosts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Reads the flagged posts of the past with the tables before and after a change, on all processors, beside the rows that still come in. */
final class BackTest {
    private static final int BLOCK = 500;
    private static final int WAITING = 16;

    private final PastPosts posts;
    private final Comparison comparison;
    private final Progress progress;
    private final PastTally tally;
    private final Semaphore room = new Semaphore(WAITING);

    BackTest(PastPosts posts, Comparison comparison, Progress progress) {
        this.posts = posts;
        this.comparison = comparison;
        this.progress = progress;
        this.tally = new PastTally(comparison.patterns());
    }

    /** @throws InterruptedException when the program ends */
    Past run() throws InterruptedException {
        long began = System.nanoTime();
        progress.begin(posts.count());
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<PastPost> block = new ArrayList<>(BLOCK);
            posts.each(post -> {
                block.add(post);
                if (block.size() == BLOCK) {
                    hand(workers, List.copyOf(block));
                    block.clear();
                }
                return !progress.isCancelled();
            });
            hand(workers, List.copyOf(block));
            room.acquire(WAITING);
        } finally {
            workers.shutdownNow();
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        return tally.told(took, posts.secondsPerDecision());
    }

    /** Waits while enough blocks are on their way, so that the rows of a million posts never stand in memory. */
    private void hand(ExecutorService workers, List<PastPost> block) {
        room.acquireUninterruptibly();
        workers.execute(() -> {
            try {
                compare(block);
            } finally {
                room.release();
            }
        });
    }

    private void compare(List<PastPost> block) {
        for (PastPost post : block) {
            Change change = comparison.of(post.post());
            tally.count(post, change);
        }
        progress.forward(block.size());
    }
}
