/**
 * The door of the stage for the job: {@link id.wasit.ingest.flink.PostStreams}. The only package that knows Flink.
 *
 * <pre>{@code
 * PostStreams streams = PostStreams.open(env, IngestSettings.continuous(sources, fetch), rosterFeed);
 * streams.posts();        // and retractions(), rejected(), statuses()
 * }</pre>
 *
 * <p>One FLIP-27 source runs all sources. The enumerator looks for new splits and gives all splits of a host to the same reader; a
 * reader steps through its splits with a few threads, at most one step per split under way. A split in a checkpoint is its cursor and its
 * counts. A source that fails is told once, tried again after a growing pause, and hides no other.
 *
 * <p>It does not: order posts of different splits, or share one roster between the readers of a task manager; run it with a
 * parallelism of one or two.
 */
@NullMarked
package id.wasit.ingest.flink;

import org.jspecify.annotations.NullMarked;
