package id.wasit.pipeline.topic;

import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.jspecify.annotations.Nullable;

/**
 * Something rejected, with the message it came as, so that it can be sent again when its fault is mended. Public only because Flink
 * serialises public records.
 *
 * @param rejected where and why
 * @param message the bytes as they were on the topic of posts; absent when it never was there, or is too large to be kept
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
public record DeadLetter(Rejected rejected, byte @Nullable [] message) {

    /** Something that never was a message: a row of a file, a page of a site. */
    public static DeadLetter without(Rejected rejected) {
        return new DeadLetter(rejected, null);
    }

    /** A post that a later step stumbled over. */
    public static DeadLetter of(Rejected rejected, Post post) {
        return new DeadLetter(rejected, Wire.encode(Message.of(post)));
    }

    /** A retraction that the database refuses: taken back it must be, once it can. */
    public static DeadLetter of(Rejected rejected, Retraction retraction) {
        return new DeadLetter(rejected, Wire.encode(Message.of(retraction)));
    }

    /** Counts the letters that a step lays: {@code wasit_dead_letters}, one name for all steps, because the alert asks for their sum. */
    public static Counter counter(MetricGroup step) {
        return step.addGroup("wasit").counter("dead_letters");
    }

    /**
     * Only where and why, for the store.
     *
     * @param uid name of the step, stable over versions of the job
     */
    public static DataStream<Rejected> reasons(DataStream<DeadLetter> letters, String uid) {
        return letters.map(DeadLetter::rejected)
                .returns(TypeInformation.of(Rejected.class))
                .name("reasons")
                .uid(uid);
    }
}
