package id.wasit.pipeline.topic;

import id.wasit.model.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The topic of dead letters as an operator sees it.
 *
 * @param kafka where it is
 */
public record DeadLetterBox(KafkaSettings kafka) {
    private static final Duration POLL = Duration.ofSeconds(1);

    /** The letters that can be sent again, oldest first: those that came as a message and whose message this program can read by now. */
    public List<DeadLetter> replayable() {
        return read(letter -> letter.message() != null && isReadable(letter));
    }

    /** All letters that are kept, oldest first. */
    public List<DeadLetter> all() {
        return read(letter -> true);
    }

    /**
     * Sends messages again, under the keys they had. What was stored meanwhile is stored once.
     *
     * @throws TopicTrouble when Kafka does not take one of them
     */
    public void replay(List<DeadLetter> letters) throws InterruptedException {
        Properties properties = kafka.properties();
        properties.setProperty("acks", "all");
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (DeadLetter letter : letters) {
                byte[] message = letter.message();
                if (message != null) {
                    byte[] key = Wire.decode(message).account().getBytes(StandardCharsets.UTF_8);
                    producer.send(new ProducerRecord<>(kafka.posts(), key, message))
                            .get();
                }
            }
        } catch (ExecutionException | Wire.Unreadable e) {
            throw new TopicTrouble("a dead letter cannot be sent again: " + e.getMessage(), e);
        }
    }

    private List<DeadLetter> read(Predicate<DeadLetter> wanted) {
        List<DeadLetter> letters = new ArrayList<>();
        Properties properties = kafka.properties();
        properties.setProperty("enable.auto.commit", "false");
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(kafka.rejected()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    DeadLetter letter = letter(record);
                    if (wanted.test(letter)) {
                        letters.add(letter);
                    }
                }
            }
        }
        return letters;
    }

    private static DeadLetter letter(ConsumerRecord<byte[], byte[]> record) {
        try {
            return DeadLetters.read(record.value());
        } catch (IOException e) {
            return DeadLetter.without(new id.wasit.model.Rejected(
                    Stage.RECORD,
                    "kafka " + record.topic() + "/" + record.partition() + "@" + record.offset(),
                    "bukan surat mati Wasit",
                    null,
                    java.time.Instant.ofEpochMilli(record.timestamp())));
        }
    }

    private static boolean isReadable(DeadLetter letter) {
        try {
            Message unused = Wire.decode(letter.message());
            return true;
        } catch (Wire.Unreadable e) {
            return false;
        }
    }
}
