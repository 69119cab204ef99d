package id.wasit.review.drafts;

import id.wasit.detector.check.Comparison;
import id.wasit.store.posts.PastPost;
import id.wasit.store.posts.PastPosts;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reads the flagged posts of the past with the tables before and after a change, on all processors, beside the rows that still come in. */
final class BackTest {
    private final PastPosts posts;
    private final Comparison comparison;
    private final Progress progress;
    private final PastTally tally;

    BackTest(PastPosts posts, Comparison comparison, Progress progress) {
        this.posts = posts;
        this.comparison = comparison;
        this.progress = progress;
        this.tally = new PastTally(comparison.patterns());
    }

    /** @throws IllegalStateException when a post could not be read; then nothing of it may be told */
    Past run() {
        long began = System.nanoTime();
        progress.begin(posts.count());
        try (Blocks<PastPost> blocks = new Blocks<>(this::compare)) {
            posts.each(post -> {
                blocks.take(post);
                return !progress.isCancelled();
            });
            blocks.finish();
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        return tally.told(took, posts.secondsPerDecision());
    }

    private void compare(List<PastPost> block) {
        for (PastPost post : block) {
            tally.count(post, comparison.of(post.post()));
        }
        progress.forward(block.size());
    }
}
