package id.wasit.pipeline;

import id.wasit.ingest.flink.IngestSettings;
import id.wasit.ingest.flink.PostStreams;
import id.wasit.ingest.roster.RosterFeed;
import id.wasit.pipeline.detect.DetectorFeed;
import id.wasit.pipeline.detect.FlagStreams;
import id.wasit.pipeline.detect.LeadStreams;
import id.wasit.pipeline.detect.NamesFeed;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.pipeline.sink.StoreSinks;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The whole path, from what was posted to what people decide on. A function from streams to streams: where the posts come from, which
 * lexicon and which database, all come in as arguments, so that a test runs the same path over other ends.
 */
public final class WasitPipeline {
    private WasitPipeline() {}

    /**
     * Opens the posts, detects flags in the posts with the lexicon, finds leads in the articles by the names of the roster, queues the
     * flags for review, keeps the leads and what was rejected.
     *
     * @param env the job being built
     * @param sources where the posts come from
     * @param roster whose posts may pass
     * @param lexicon where each task gets its detector from
     * @param names whom news are read for
     * @param database where each task writes to
     */
    public static void define(
            StreamExecutionEnvironment env,
            IngestSettings sources,
            RosterFeed roster,
            DetectorFeed lexicon,
            NamesFeed names,
            StoreAccess database) {
        PostStreams posts = PostStreams.open(env, sources, roster);
        FlagStreams flags = FlagStreams.detectedIn(posts.posts(), lexicon);
        LeadStreams leads = LeadStreams.foundIn(posts.posts(), lexicon, names);
        StoreSinks.into(database)
                .queue(flags.flags())
                .leads(leads.leads())
                .retract(posts.retractions())
                .keep(posts.rejected().union(flags.rejected(), leads.rejected()))
                .report(posts.statuses());
    }
}
