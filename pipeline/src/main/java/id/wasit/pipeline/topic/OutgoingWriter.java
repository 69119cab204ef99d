package id.wasit.pipeline.topic;

import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Hands messages to Kafka.
 *
 * @param topic where to
 */
record OutgoingWriter(String topic) implements KafkaRecordSerializationSchema<Outgoing> {
    /** Name of the header with the trace id. */
    static final String TRACE = "wasit-trace";

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            Outgoing message, KafkaSinkContext context, @Nullable Long timestamp) {
        return record(message);
    }

    /** The message as Kafka takes it, with its trace. */
    ProducerRecord<byte[], byte[]> record(Outgoing message) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, message.key().getBytes(StandardCharsets.UTF_8), message.value());
        record.headers().add(TRACE, message.trace().getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
