package id.wasit.pipeline.topic;

import id.wasit.model.Trace;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The topic of dead letters as an operator sees it. How far it was replayed is told to Kafka as the offsets of a group, in the same
 * transaction as what is sent, so each letter is sent again once, also when a replay breaks off or two are started.
 *
 * @param kafka where it is
 */
public record DeadLetterBox(KafkaSettings kafka) implements Serializable {
    private static final String GROUP = "wasit-replay";
    private static final Duration POLL = Duration.ofSeconds(1);

    /**
     * What became of the letters that were not yet replayed.
     *
     * @param sent messages that this program can read, on their way to the detector once more
     * @param kept messages, or whole letters, that it cannot read either; they wait for the next replay
     * @param without letters that never were a message
     */
    public record Replay(int sent, int kept, int without) {
        private static final Replay NOTHING = new Replay(0, 0, 0);

        private Replay and(What what) {
            return switch (what) {
                case SENT -> new Replay(sent + 1, kept, without);
                case KEPT -> new Replay(sent, kept + 1, without);
                case WITHOUT -> new Replay(sent, kept, without + 1);
            };
        }
    }

    private enum What {
        SENT,
        KEPT,
        WITHOUT
    }

    /** What becomes of one letter: a record to send, or none. */
    private record Fate(What what, List<ProducerRecord<byte[], byte[]>> sent) {}

    /**
     * What a replay would do now. Nothing is sent.
     *
     * @throws TopicTrouble when Kafka does not answer
     */
    public Replay waiting() {
        Replay all = Replay.NOTHING;
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            Map<TopicPartition, Long> ends = goOn(consumer);
            while (isBefore(consumer, ends)) {
                for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(POLL)) {
                    all = all.and(fate(letter).what());
                }
            }
        } catch (KafkaException e) {
            throw new TopicTrouble("the dead letters cannot be read: " + e.getMessage(), e);
        }
        return all;
    }

    /**
     * Sends the messages that this program can read again, under the keys they had. What was stored meanwhile is stored once.
     *
     * @throws TopicTrouble when Kafka does not take them, or another replay was started meanwhile; what was not sent waits for the next
     */
    public Replay replay() {
        Properties properties = kafka.properties();
        properties.setProperty("transactional.id", GROUP);
        Replay all = Replay.NOTHING;
        try (Producer<byte[], byte[]> producer = producer(properties);
                Consumer<byte[], byte[]> consumer = consumer()) {
            // First of all: it ends a replay that is still under way, so that the place it had come to holds still.
            producer.initTransactions();
            Map<TopicPartition, Long> ends = goOn(consumer);
            while (isBefore(consumer, ends)) {
                ConsumerRecords<byte[], byte[]> letters = consumer.poll(POLL);
                producer.beginTransaction();
                for (ConsumerRecord<byte[], byte[]> letter : letters) {
                    Fate fate = fate(letter);
                    fate.sent().forEach(producer::send);
                    all = all.and(fate.what());
                }
                producer.sendOffsetsToTransaction(places(consumer), new ConsumerGroupMetadata(GROUP));
                producer.commitTransaction();
            }
        } catch (KafkaException e) {
            throw new TopicTrouble("the dead letters cannot be sent again: " + e.getMessage(), e);
        }
        return all;
    }

    /**
     * Lays letters down, outside of the streams of a job.
     *
     * @throws TopicTrouble when Kafka does not take one of them
     */
    public void lay(Collection<DeadLetter> letters) throws InterruptedException {
        OutgoingWriter writer = new OutgoingWriter(kafka.rejected());
        try (Producer<byte[], byte[]> producer = producer(kafka.properties())) {
            for (DeadLetter letter : letters) {
                producer.send(writer.record(DeadLetters.outgoing(letter))).get();
            }
        } catch (ExecutionException | KafkaException e) {
            throw new TopicTrouble("a dead letter cannot be laid down: " + e.getMessage(), e);
        }
    }

    private Fate fate(ConsumerRecord<byte[], byte[]> letter) {
        try {
            byte[] message = DeadLetters.read(letter.value()).message();
            if (message == null) {
                return new Fate(What.WITHOUT, List.of());
            }
            Message read = Wire.decode(message);
            Outgoing again = new Outgoing(read.account(), Trace.of(read.name()).id(), message);
            return new Fate(What.SENT, List.of(new OutgoingWriter(kafka.posts()).record(again)));
        } catch (IOException stillSo) {
            return new Fate(What.KEPT, List.of(behindTheOthers(letter)));
        }
    }

    /** A place of the group says that all before it is done. The time stays, so that being kept does not lengthen the time it is kept. */
    private static ProducerRecord<byte[], byte[]> behindTheOthers(ConsumerRecord<byte[], byte[]> letter) {
        return new ProducerRecord<>(
                letter.topic(), letter.partition(), letter.timestamp(), letter.key(), letter.value(), letter.headers());
    }

    private static Producer<byte[], byte[]> producer(Properties properties) {
        properties.setProperty("acks", "all");
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Consumer<byte[], byte[]> consumer() {
        Properties properties = kafka.properties();
        properties.setProperty("group.id", GROUP);
        properties.setProperty("enable.auto.commit", "false");
        properties.setProperty("isolation.level", "read_committed");
        // Also when the place of the group was kept too long and is gone, with the letters around it.
        properties.setProperty("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Begins where the group has come to.
     *
     * @return where the letters end by now; what is laid down later is left for the next time
     */
    private Map<TopicPartition, Long> goOn(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(kafka.rejected()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        return consumer.endOffsets(partitions);
    }

    private static boolean isBefore(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private static Map<TopicPartition, OffsetAndMetadata> places(Consumer<byte[], byte[]> consumer) {
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        consumer.assignment()
                .forEach(partition -> places.put(partition, new OffsetAndMetadata(consumer.position(partition))));
        return places;
    }
}
