package id.wasit.pipeline.topic;

import id.wasit.model.Rejected;
import id.wasit.model.Stage;
import java.time.Clock;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the messages of a topic; one that cannot be read becomes a dead letter and never stops the job. */
final class ArrivalReader implements KafkaRecordDeserializationSchema<Arrival> {
    private static final long serialVersionUID = 1L;

    private final Clock clock;

    ArrivalReader(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Arrival> arrivals) {
        try {
            arrivals.collect(Arrival.of(Wire.decode(record.value())));
        } catch (Wire.Unreadable e) {
            arrivals.collect(Arrival.of(dead(record, e)));
        }
    }

    @Override
    public TypeInformation<Arrival> getProducedType() {
        return TypeInformation.of(Arrival.class);
    }

    private DeadLetter dead(ConsumerRecord<byte[], byte[]> record, Wire.Unreadable why) {
        byte[] value = record.value();
        return new DeadLetter(
                new Rejected(
                        Stage.RECORD,
                        "kafka " + record.topic() + "/" + record.partition() + "@" + record.offset(),
                        "Pesan tidak dapat dibaca: " + why.getMessage()
                                + ". Pesan lain tetap dibaca; pesan ini tersimpan di topik surat mati.",
                        null,
                        clock.instant()),
                value == null || value.length > Wire.LARGEST ? null : value);
    }
}
