package id.wasit.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.kafka.TopicConnector;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.Sighting;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKey;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.source.Split;
import id.wasit.pipeline.topic.KafkaSettings;
import id.wasit.pipeline.topic.TopicCheck;
import id.wasit.pipeline.topic.TopicTrouble;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A topic of an office's own, read from a real broker. */
class KafkaSourceIT {
    private static final String TOPIC = "kantor.tulisan";
    private static final int POSTS = 1_200;

    private static Broker broker;
    private static Broker.Guarded guarded;

    @BeforeAll
    static void fill(@TempDir Path folder) throws Exception {
        Cluster.assumePackaged();
        guarded = Broker.guardedIn(folder);
        broker = guarded.broker();
        broker.topic(TOPIC, 3);
        Topic topic = new Topic(broker.address(), TOPIC);
        try (KafkaProducer<byte[], byte[]> producer = topic.producer()) {
            for (int i = 0; i < POSTS; i++) {
                producer.send(new ProducerRecord<>(TOPIC, bytes("k-" + i), bytes(post(i))));
            }
            producer.send(new ProducerRecord<>(TOPIC, 0, null, bytes("bukan json")));
            producer.send(new ProducerRecord<>(TOPIC, 1, bytes("k-1"), null));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void restartInTheMiddleReadsEveryMessageOnce() throws Exception {
        TopicConnector connector = connector(TOPIC);
        Split split = connector.splits().get(0);
        List<Sighting> seen = new ArrayList<>();
        String cursor = null;
        boolean more = true;

        while (more) {
            try (Reading reading = connector.open(split, cursor)) {
                Batch batch = reading.next();
                seen.addAll(batch.sightings());
                cursor = batch.cursor();
                // Whoever connects anew may wait for its first answer longer than for one look; when all is there, the
                // next look shows no more.
                more = batch.pause().isZero() || seen.size() <= POSTS;
            }
        }

        List<String> items = seen.stream()
                .filter(Sighting.Candidate.class::isInstance)
                .map(sighting ->
                        ((Sighting.Candidate) sighting).post().get().id().id())
                .toList();
        assertEquals(POSTS, items.size());
        assertEquals(POSTS, new TreeSet<>(items).size());
        List<Sighting.Damage> damaged = seen.stream()
                .filter(Sighting.Damage.class::isInstance)
                .map(Sighting.Damage.class::cast)
                .toList();
        assertEquals(1, damaged.size());
        assertTrue(damaged.get(0).origin().startsWith("topik kantor.tulisan bagian 0 baris "), damaged::toString);
    }

    @Test
    void clockThatWasSetBackIsToldAndTheTopicIsReadOnWithAClientThatGoesByTheNewTime() throws Exception {
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        InstantSource clock = () -> Instant.now().plus(ahead.get());
        TopicConnector connector = connector(broker.address(), TOPIC, null, clock.withZone(ZoneOffset.UTC));
        Split split = connector.splits().get(0);
        String cursor;
        try (Reading reading = connector.open(split, null)) {
            ahead.set(Duration.ofHours(1));
            cursor = reading.next().cursor();
            ahead.set(Duration.ZERO);
            SourceFailure told = assertThrows(SourceFailure.class, reading::next);

            assertTrue(told.getMessage().contains("jam mesin ini dimundurkan"), told::getMessage);
        }

        try (Reading reading = connector.open(split, cursor)) {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> !reading.next().sightings().isEmpty());
        }
    }

    @Test
    void topicBehindAPasswordIsReadWithWhatTheKeyFileSays() throws Exception {
        TopicConnector connector = connector(
                guarded.address(),
                TOPIC,
                new SourceKey(guarded.guard().clientFile().toString(), 0));

        try (Reading reading = connector.open(connector.splits().get(0), null)) {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> !reading.next().sightings().isEmpty());
        }
    }

    @Test
    void wrongPasswordIsToldWithTheSettingToLookAt() throws Exception {
        KafkaSettings kafka = guarded.settings(guarded.guard().clientFile("salah"));

        TopicTrouble told = assertThrows(TopicTrouble.class, () -> TopicCheck.facts(kafka));

        assertTrue(told.getMessage().contains("Authentication failed"), told::getMessage);
        assertTrue(told.getMessage().contains("kafka.client-file"), told::getMessage);
    }

    @Test
    void aTopicThatIsNotThereIsToldByItsName() throws Exception {
        TopicConnector connector = connector("salah.ketik");
        try (Reading reading = connector.open(connector.splits().get(0), null)) {
            SourceFailure told = assertThrows(SourceFailure.class, reading::next);

            assertTrue(told.getMessage().contains("topik salah.ketik tidak ada"), told::getMessage);
        }
    }

    private static TopicConnector connector(String topic) {
        return connector(broker.address(), topic, null);
    }

    private static TopicConnector connector(String address, String topic, @Nullable SourceKey key) {
        return connector(address, topic, key, Clock.systemUTC());
    }

    private static TopicConnector connector(String address, String topic, @Nullable SourceKey key, Clock clock) {
        SourceSettings settings = new SourceSettings(
                "kantor",
                SourceKind.KAFKA,
                List.of("kafka://" + address + "/" + topic),
                Calls.PLATFORM,
                Duration.ofSeconds(1),
                "uji",
                null,
                key);
        return new TopicConnector(settings, new SourceContext(clock, false, platform -> List.of()));
    }

    private static String post(int i) {
        return "{\"item_id\":\"p-" + i + "\",\"author_id\":\"k-" + i + "\",\"text\":\"Hujan di RT " + i
                + "\",\"created_at\":\"2025-11-19T17:00:00Z\"}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
