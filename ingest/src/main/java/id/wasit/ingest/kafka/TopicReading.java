package id.wasit.ingest.kafka;

import id.wasit.ingest.file.JsonMessages;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.Sighting;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Reads all partitions of one topic. */
final class TopicReading implements Reading {
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration NEW_PARTITIONS_EVERY = Duration.ofMinutes(1);

    private final TopicAddress address;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final SourceSettings settings;
    private final JsonMessages messages;
    private final Clock clock;
    private final Offsets offsets;
    private final ClockSteps steps;
    private Instant looked = Instant.MIN;

    TopicReading(
            TopicAddress address,
            KafkaConsumer<byte[], byte[]> consumer,
            SourceSettings settings,
            Clock clock,
            Offsets offsets) {
        this.address = address;
        this.consumer = consumer;
        this.settings = settings;
        this.messages = new JsonMessages(settings.platform());
        this.clock = clock;
        this.offsets = offsets;
        this.steps = new ClockSteps(clock, System::nanoTime);
    }

    @Override
    public Batch next() throws SourceFailure, InterruptedException {
        try {
            takePartitions();
            ConsumerRecords<byte[], byte[]> records = consumer.poll(WAIT);
            failIfSetBack();
            List<Sighting> sightings = new ArrayList<>(records.count());
            for (TopicPartition partition : records.partitions()) {
                read(partition, records.records(partition), sightings);
            }
            return records.isEmpty()
                    ? Batch.later(sightings, offsets.cursor(), settings.every())
                    : Batch.more(sightings, offsets.cursor());
        } catch (InterruptException ended) {
            // Kafka leaves the thread interrupted, which would end its next step too.
            boolean cleared = Thread.interrupted();
            throw new InterruptedException(cleared ? "reading ends" : "reading ended");
        } catch (KafkaException refused) {
            throw failure(address, refused);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** What Kafka says may hold names of the office's network, but nothing of a message. */
    static SourceFailure failure(TopicAddress address, KafkaException refused) {
        return new SourceFailure(
                "Kafka di " + address.brokers() + " tidak dapat dibaca ("
                        + refused.getClass().getSimpleName() + "); periksa alamat, topik " + address.topic()
                        + ", dan hak bacanya",
                Duration.ZERO,
                refused);
    }

    /** Right after the consumer went by that clock, so that none of its steps is missed. What was just read is read again. */
    private void failIfSetBack() throws SourceFailure {
        Duration back = steps.back();
        if (!back.isZero()) {
            throw new SourceFailure("jam mesin ini dimundurkan " + back.toSeconds()
                    + " detik, dan Kafka bisa tidak dihubungi lagi selama itu; topik " + address.topic()
                    + " dibuka ulang. Biarkan mesin mengikuti server waktu (NTP)");
        }
    }

    private void takePartitions() throws SourceFailure {
        Instant now = clock.instant();
        if (now.isBefore(looked.plus(NEW_PARTITIONS_EVERY))) {
            return;
        }
        Set<TopicPartition> there = consumer.partitionsFor(address.topic()).stream()
                .map(partition -> new TopicPartition(address.topic(), partition.partition()))
                .collect(Collectors.toSet());
        if (there.isEmpty()) {
            throw new SourceFailure("topik " + address.topic() + " tidak ada di Kafka " + address.brokers()
                    + "; buat topik itu atau perbaiki sources[].locations");
        }
        looked = now;
        if (!there.equals(consumer.assignment())) {
            consumer.assign(there);
            there.forEach(this::seek);
        }
    }

    private void seek(TopicPartition partition) {
        Long next = offsets.next().get(partition.partition());
        if (next == null) {
            consumer.seekToBeginning(Set.of(partition));
        } else {
            consumer.seek(partition, next);
        }
    }

    private void read(
            TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records, List<Sighting> sightings) {
        String place = "topik " + partition.topic() + " bagian " + partition.partition();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            // A message without a value is a mark for Kafka's own cleaning.
            if (record.value() != null) {
                sightings.add(messages.read(
                        record.value(), place, record.offset(), Instant.ofEpochMilli(record.timestamp())));
            }
        }
        offsets.read(partition.partition(), records.get(records.size() - 1).offset());
    }
}
