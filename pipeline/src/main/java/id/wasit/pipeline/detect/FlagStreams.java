package id.wasit.pipeline.detect;

import id.wasit.model.Flag;
import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.pipeline.topic.DeadLetter;
import java.time.Clock;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * What the detector made of the posts.
 *
 * @param flags posts with signs in them
 * @param dead posts that it stumbled over, with the reason
 * @param silent one in ten of the posts without a sign, drawn by their ids, from which an office may want a smaller sample
 */
public record FlagStreams(DataStream<Flag> flags, DataStream<DeadLetter> dead, DataStream<Post> silent) {

    /** Name of the job's counter of flagged posts. */
    public static final String FLAGGED = "flagged";

    /** Adds the detector to the job. */
    public static FlagStreams detectedIn(DataStream<Post> posts, LexiconFeed lexicon) {
        SingleOutputStreamOperator<Flag> flags = posts.process(new DetectFlags(lexicon, Clock.systemUTC()))
                .name("detect flags in posts")
                .uid("detect-flags");
        return new FlagStreams(flags, flags.getSideOutput(DetectFlags.DEAD), flags.getSideOutput(DetectFlags.SILENT));
    }

    /** Where it is said to come from when a lexicon release is refused. */
    public static String originOf(String release) {
        return "leksikon " + release;
    }

    /** Why it stumbled, without the posts. */
    public DataStream<Rejected> rejected() {
        return DeadLetter.reasons(dead, "name-flag-rejects");
    }
}
