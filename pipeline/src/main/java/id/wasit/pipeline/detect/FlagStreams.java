package id.wasit.pipeline.detect;

import id.wasit.model.Flag;
import id.wasit.model.Post;
import id.wasit.model.Rejected;
import java.time.Clock;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * What the detector made of the posts.
 *
 * @param flags posts with signs in them
 * @param rejected posts that it stumbled over, with the reason
 */
public record FlagStreams(DataStream<Flag> flags, DataStream<Rejected> rejected) {

    /** Name of the job's counter of flagged posts. */
    public static final String FLAGGED = "flagged";

    /** Adds the detector to the job. */
    public static FlagStreams detectedIn(DataStream<Post> posts, DetectorFeed lexicon) {
        SingleOutputStreamOperator<Flag> flags = posts.process(new DetectFlags(lexicon, Clock.systemUTC()))
                .name("detect flags in posts")
                .uid("detect-flags");
        return new FlagStreams(flags, flags.getSideOutput(DetectFlags.REJECTED));
    }
}
