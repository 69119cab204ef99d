package id.wasit.ingest.flink;

import id.wasit.ingest.roster.RosterFeed;
import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import id.wasit.model.SourceStatus;
import java.time.Clock;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The door of the stage: settings and a roster in, streams out. Only what passed the roster gate leaves the source.
 *
 * @param posts posts by rostered accounts, and news articles as candidates for leads
 * @param retractions edits and deletions of items of rostered accounts
 * @param rejected what could not be read, with the reason
 * @param statuses how each source is doing, with absolute counts
 */
public record PostStreams(
        DataStream<Post> posts,
        DataStream<Retraction> retractions,
        DataStream<Rejected> rejected,
        DataStream<SourceStatus> statuses) {

    /** Adds the source and its outputs to the job. Every operator has a uid, so the cursors survive a new version of the job. */
    public static PostStreams open(StreamExecutionEnvironment env, IngestSettings settings, RosterFeed roster) {
        SingleOutputStreamOperator<Post> posts = env.fromSource(
                        new SplitSource(settings, roster, Clock.systemUTC()),
                        WatermarkStrategy.noWatermarks(),
                        "sources")
                .uid("ingest-sources")
                .name("sources")
                .process(new OpenEnvelopes())
                .uid("ingest-open-envelopes")
                .name("posts, retractions, rejects, statuses");
        return new PostStreams(
                posts,
                posts.getSideOutput(OpenEnvelopes.RETRACTIONS),
                posts.getSideOutput(OpenEnvelopes.REJECTED),
                posts.getSideOutput(OpenEnvelopes.STATUSES));
    }
}
