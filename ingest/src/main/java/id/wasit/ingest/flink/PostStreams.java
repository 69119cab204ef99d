package id.wasit.ingest.flink;

import id.wasit.ingest.roster.RosterFeed;
import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import id.wasit.model.SourceStatus;
import org.apache.flink.streaming.api.datastream.DataStream;
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
        throw new UnsupportedOperationException("comes with the next commit");
    }
}
