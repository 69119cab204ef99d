package id.wasit.pipeline.topic;

import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import java.time.Clock;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The topics as the end of a job, in words. */
public final class TopicSinks {
    private final KafkaSettings kafka;

    private TopicSinks(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /** Ends that write to that Kafka. */
    public static TopicSinks into(KafkaSettings kafka) {
        return new TopicSinks(kafka);
    }

    /**
     * Publishes what passed the gate.
     *
     * @return what is too large to be published
     */
    public DataStream<Rejected> publish(DataStream<Post> posts, DataStream<Retraction> retractions) {
        SingleOutputStreamOperator<Outgoing> written = encoded(posts, Message::of, Post.class, "encode-posts");
        SingleOutputStreamOperator<Outgoing> taken =
                encoded(retractions, Message::of, Retraction.class, "encode-retractions");
        send(written.union(taken), kafka.posts(), "publish posts", "publish-posts");
        DataStream<DeadLetter> tooLarge =
                written.getSideOutput(EncodeMessages.TOO_LARGE).union(taken.getSideOutput(EncodeMessages.TOO_LARGE));
        return DeadLetter.reasons(tooLarge, "name-too-large");
    }

    /** Lays down what never was a message, with the reason. */
    public TopicSinks layReasons(DataStream<Rejected> rejected) {
        return lay(rejected.map(DeadLetter::without)
                .returns(TypeInformation.of(DeadLetter.class))
                .name("dead letters without a message")
                .uid("letters-without-message"));
    }

    /** Lays dead letters down where an operator can list them and send them again. */
    public TopicSinks lay(DataStream<DeadLetter> dead) {
        DataStream<Outgoing> letters = dead.map(DeadLetters::outgoing)
                .returns(TypeInformation.of(Outgoing.class))
                .name("write dead letters")
                .uid("write-dead-letters");
        send(letters, kafka.rejected(), "lay dead letters", "lay-dead-letters");
        return this;
    }

    private static <T> SingleOutputStreamOperator<Outgoing> encoded(
            DataStream<T> items, EncodeMessages.Saying<T> saying, Class<T> type, String uid) {
        return items.process(new EncodeMessages<>(saying, Clock.systemUTC()), TypeInformation.of(Outgoing.class))
                .name("write " + type.getSimpleName() + " as message")
                .uid(uid);
    }

    private void send(DataStream<Outgoing> messages, String topic, String name, String uid) {
        KafkaSink<Outgoing> sink = KafkaSink.<Outgoing>builder()
                .setKafkaProducerConfig(kafka.properties())
                .setProperty("acks", "all")
                .setProperty("compression.type", "lz4")
                .setProperty("linger.ms", "20")
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new OutgoingWriter(topic))
                .build();
        messages.sinkTo(sink).name(name).uid(uid);
    }
}
