package id.wasit.pipeline;

import id.wasit.ingest.flink.IngestSettings;
import id.wasit.ingest.flink.PostStreams;
import id.wasit.ingest.roster.RosterFeed;
import id.wasit.model.Rejected;
import id.wasit.pipeline.detect.FlagStreams;
import id.wasit.pipeline.detect.LeadStreams;
import id.wasit.pipeline.detect.LexiconFeed;
import id.wasit.pipeline.detect.NamesFeed;
import id.wasit.pipeline.detect.ShadowDrafts;
import id.wasit.pipeline.detect.TrialFeed;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.pipeline.sink.StoreSinks;
import id.wasit.pipeline.topic.KafkaSettings;
import id.wasit.pipeline.topic.TopicSinks;
import id.wasit.pipeline.topic.TopicStreams;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The whole path, from what was posted to what people decide on: in one job on one machine, or in two jobs with Kafka between them. A
 * function from streams to streams: where the posts come from, which lexicon and which database, all come in as arguments, so that a test
 * runs the same path over other ends.
 */
public final class WasitPipeline {
    private WasitPipeline() {}

    /**
     * What the detector needs to know.
     *
     * @param lexicon where each task gets its lexicon from
     * @param trial which draft of the lexicon is counted for beside it
     * @param names whom news are read for
     */
    public record Knowledge(LexiconFeed lexicon, TrialFeed trial, NamesFeed names) {}

    /**
     * One job, {@code wasit run}. Opens the posts, detects flags in the posts with the lexicon, finds leads in the articles by the names of
     * the roster, queues the flags for review, keeps the leads and what was rejected.
     *
     * @param env the job being built
     * @param sources where the posts come from
     * @param roster whose posts may pass
     * @param knowledge lexicon and names
     * @param database where each task writes to
     */
    public static void define(
            StreamExecutionEnvironment env,
            IngestSettings sources,
            RosterFeed roster,
            Knowledge knowledge,
            StoreAccess database) {
        PostStreams posts = PostStreams.open(env, sources, roster);
        FlagStreams flags = FlagStreams.detectedIn(posts.posts(), knowledge.lexicon());
        LeadStreams leads = LeadStreams.foundIn(posts.posts(), knowledge.lexicon(), knowledge.names());
        StoreSinks.into(database)
                .queue(flags.flags())
                .sample(flags.silent())
                .leads(leads.leads())
                .shadows(ShadowDrafts.countedIn(posts.posts(), knowledge.trial()))
                .retract(posts.retractions())
                .keep(posts.rejected().union(flags.rejected(), leads.rejected()))
                .report(posts.statuses());
    }

    /** The first of two jobs, {@code wasit ingest}: opens the posts and publishes what passed the gate. */
    public static void ingest(
            StreamExecutionEnvironment env,
            IngestSettings sources,
            RosterFeed roster,
            KafkaSettings kafka,
            StoreAccess database) {
        PostStreams posts = PostStreams.open(env, sources, roster);
        TopicSinks topics = TopicSinks.into(kafka);
        DataStream<Rejected> rejected = posts.rejected().union(topics.publish(posts.posts(), posts.retractions()));
        topics.layReasons(rejected);
        StoreSinks.into(database).keep(rejected).report(posts.statuses());
    }

    /** The second of two jobs, {@code wasit detect}: reads what was published and goes on as the one job does. */
    public static void detect(
            StreamExecutionEnvironment env, KafkaSettings kafka, Knowledge knowledge, StoreAccess database) {
        TopicStreams posts = TopicStreams.read(env, kafka);
        FlagStreams flags = FlagStreams.detectedIn(posts.posts(), knowledge.lexicon());
        LeadStreams leads = LeadStreams.foundIn(posts.posts(), knowledge.lexicon(), knowledge.names());
        TopicSinks.into(kafka).lay(posts.dead().union(flags.dead(), leads.dead()));
        StoreSinks.into(database)
                .refusedTo(kafka)
                .queue(flags.flags())
                .sample(flags.silent())
                .leads(leads.leads())
                .shadows(ShadowDrafts.countedIn(posts.posts(), knowledge.trial()))
                .retract(posts.retractions())
                .keep(posts.rejected().union(flags.rejected(), leads.rejected()));
    }
}
