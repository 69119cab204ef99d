package id.wasit.pipeline.detect;

import id.wasit.model.Post;
import id.wasit.store.legal.LegalClock;
import id.wasit.store.posts.Posts;
import id.wasit.store.release.Shadow;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells which posts a draft on trial reads otherwise than the release in force. Without such a draft it costs one look at a field. */
public final class ShadowDrafts extends ProcessFunction<Post, Shadow> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ShadowDrafts.class);

    private final TrialFeed feed;
    private transient @Nullable TrialWatch watch;

    private ShadowDrafts(TrialFeed feed) {
        this.feed = feed;
    }

    /** Adds the counting to the job, beside the detector. */
    public static DataStream<Shadow> countedIn(DataStream<Post> posts, TrialFeed feed) {
        return posts.process(new ShadowDrafts(feed))
                .name("count what a draft would change")
                .uid("shadow-drafts");
    }

    @Override
    public void open(OpenContext context) {
        watch = new TrialWatch(feed).started();
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
    }

    @Override
    public void processElement(Post post, Context context, Collector<Shadow> shadows) {
        TrialWatch.Running trial = watch == null ? null : watch.running();
        if (trial == null) {
            return;
        }
        // A draft may be as wrong as it likes: it counts nothing, and the posts go their way.
        Stumble.spared(
                        () -> trial.comparison().of(post),
                        failure -> LOG.warn("draft {} cannot read a post: {}", trial.draft(), Stumble.named(failure)))
                .ifPresent(change -> {
                    change.gained().forEach(category -> shadows.collect(shadow(trial, post, category, true)));
                    change.lost().forEach(category -> shadows.collect(shadow(trial, post, category, false)));
                });
    }

    private static Shadow shadow(TrialWatch.Running trial, Post post, String category, boolean gained) {
        Instant created = post.times().created();
        Instant moment = created == null ? post.times().observed() : created;
        return new Shadow(
                trial.draft(),
                Posts.id(post.id()).toString(),
                category,
                gained,
                LocalDate.ofInstant(moment, LegalClock.OFFICE).toString());
    }
}
