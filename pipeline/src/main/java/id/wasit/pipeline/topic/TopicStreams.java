package id.wasit.pipeline.topic;

import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import java.time.Clock;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * What arrives on the topic of posts.
 *
 * @param posts posts that passed the gate in the other job
 * @param retractions retractions that did
 * @param dead messages that cannot be read, with their bytes
 */
public record TopicStreams(DataStream<Post> posts, DataStream<Retraction> retractions, DataStream<DeadLetter> dead) {

    /** The group under which the offsets are told to Kafka, for those who watch the lag. */
    public static final String GROUP = "wasit-detect";

    /**
     * Adds the topic as the source of the job. It goes on from the checkpoint, else from the oldest message that is kept: where a checkpoint is
     * gone, the database may be an older one too, and what is read twice is stored once.
     */
    public static TopicStreams read(StreamExecutionEnvironment env, KafkaSettings kafka) {
        KafkaSource<Arrival> source = KafkaSource.<Arrival>builder()
                .setProperties(kafka.properties())
                .setTopics(kafka.posts())
                .setGroupId(GROUP)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setProperty("partition.discovery.interval.ms", "10000")
                .setDeserializer(new ArrivalReader(Clock.systemUTC()))
                .build();
        SingleOutputStreamOperator<Post> posts = env.fromSource(source, WatermarkStrategy.noWatermarks(), "posts topic")
                .uid("detect-posts-topic")
                .process(new OpenArrivals())
                .uid("detect-open-arrivals")
                .name("posts, retractions, dead letters");
        return new TopicStreams(
                posts, posts.getSideOutput(OpenArrivals.RETRACTIONS), posts.getSideOutput(OpenArrivals.DEAD));
    }

    /** Why messages cannot be read, without their bytes. */
    public DataStream<Rejected> rejected() {
        return DeadLetter.reasons(dead, "name-unreadable");
    }
}
