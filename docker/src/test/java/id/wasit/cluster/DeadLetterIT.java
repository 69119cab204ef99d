package id.wasit.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import id.wasit.model.Stage;
import id.wasit.model.Times;
import id.wasit.pipeline.topic.DeadLetter;
import id.wasit.pipeline.topic.DeadLetterBox;
import id.wasit.pipeline.topic.DeadLetterBox.Replay;
import id.wasit.pipeline.topic.KafkaSettings;
import id.wasit.pipeline.topic.TopicCheck;
import id.wasit.pipeline.topic.TopicTrouble;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters in a real broker: each is sent again once. */
class DeadLetterIT {
    private static final Instant NOON = Instant.parse("2025-11-20T05:00:00Z");

    private static Broker broker;

    private KafkaSettings kafka;
    private DeadLetterBox box;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Cluster.assumePackaged();
        broker = Broker.started(folder);
        broker.topic("ready", 1);
    }

    @AfterAll
    static void stop() throws Exception {
        if (broker != null) {
            broker.close();
        }
    }

    /** Topics of its own; the group that remembers is the same for all tests, as it is for all offices. */
    @BeforeEach
    void topics() throws Exception {
        String name = UUID.randomUUID().toString();
        kafka = new KafkaSettings(
                broker.address(),
                name + ".posts",
                name + ".rejected",
                2,
                KafkaSettings.at("").client());
        TopicCheck.make(kafka);
        box = new DeadLetterBox(kafka);
    }

    @Test
    void letterIsSentAgainOnceHoweverOftenItIsReplayed() throws Exception {
        box.lay(List.of(dead(post("1")), dead(post("2"))));

        assertEquals(new Replay(2, 0, 0), box.waiting());
        assertEquals(new Replay(2, 0, 0), box.replay());
        assertEquals(new Replay(0, 0, 0), box.replay());
        assertEquals(2, posts());
    }

    @Test
    void retractionThatWasRefusedIsSentAgain() throws Exception {
        Retraction deleted =
                new Retraction(RetractionKind.DELETED, Calls.PLATFORM, Calls.PLATFORM + ":k-1", "tertarik", NOON);
        box.lay(List.of(DeadLetter.of(rejected("contohgram/tertarik"), deleted)));

        assertEquals(new Replay(1, 0, 0), box.replay());
        assertEquals(
                List.of(kafka.posts() + ": tertarik"),
                new Topic(kafka.servers(), kafka.posts()).holding(List.of("tertarik")));
    }

    @Test
    void letterThatIsLaidDownLaterIsSentByTheNextReplay() throws Exception {
        box.lay(List.of(dead(post("1"))));
        box.replay();
        box.lay(List.of(dead(post("2"))));

        assertEquals(new Replay(1, 0, 0), box.replay());
        assertEquals(2, posts());
    }

    @Test
    void messageThatCannotBeReadEitherWaitsForTheNextProgram() throws Exception {
        box.lay(List.of(unreadable(), dead(post("1")), DeadLetter.without(rejected("a.csv:7"))));

        assertEquals(new Replay(1, 1, 1), box.replay());
        assertEquals(new Replay(0, 1, 0), box.replay());
        assertEquals(new Replay(0, 1, 0), box.waiting());
        assertEquals(1, posts());
    }

    @Test
    void replaysSideBySideSendEachLetterOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            box.lay(List.of(dead(post("s-" + i))));
        }
        CountDownLatch both = new CountDownLatch(2);
        Callable<Replay> replaying = () -> {
            both.countDown();
            both.await();
            return box.replay();
        };

        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Throwable> failures = new ArrayList<>();
        for (Future<Replay> replay : two.invokeAll(List.of(replaying, replaying))) {
            try {
                replay.get();
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            }
        }
        two.shutdown();
        box.replay();

        // The one that began later ends the other; what that one did not send is left for it.
        assertTrue(
                failures.size() < 2 && failures.stream().allMatch(TopicTrouble.class::isInstance), failures::toString);
        assertEquals(20, posts());
    }

    @Test
    void letterThatIsKeptStaysAsItWasLaidDown() throws Exception {
        box.lay(List.of(unreadable()));
        box.replay();
        box.replay();

        List<ConsumerRecord<byte[], byte[]>> letters = letters().all();

        assertEquals(3, letters.size());
        assertEquals(1, letters.stream().map(DeadLetterIT::identity).distinct().count());
    }

    @Test
    void letterThatThisProgramCannotReadWaitsForTheNextProgram() throws Exception {
        try (Producer<byte[], byte[]> other = letters().producer()) {
            other.send(new ProducerRecord<>(kafka.rejected(), new byte[] {2, '{'}))
                    .get();
        }

        assertEquals(new Replay(0, 1, 0), box.replay());
        assertEquals(new Replay(0, 1, 0), box.waiting());
    }

    private static List<Object> identity(ConsumerRecord<byte[], byte[]> letter) {
        return List.of(
                letter.timestamp(), ByteBuffer.wrap(letter.key()), ByteBuffer.wrap(letter.value()), letter.headers());
    }

    private Topic letters() {
        return new Topic(kafka.servers(), kafka.rejected());
    }

    private static DeadLetter dead(Post post) {
        return DeadLetter.of(rejected(post.id().key()), post);
    }

    private static DeadLetter unreadable() {
        return new DeadLetter(rejected("kafka wasit.posts/0@7"), new byte[] {9, '{', '}'});
    }

    private static Rejected rejected(String origin) {
        return new Rejected(Stage.DETECT, origin, "uji", null, NOON);
    }

    private static Post post(String id) {
        return new Post(
                new PostId(Calls.PLATFORM, id, "1"),
                new Author(Calls.PLATFORM, "k-1", null, null),
                PostKind.POST,
                null,
                "Hujan di RT 3",
                Conversation.NONE,
                null,
                Times.at(NOON),
                null,
                null,
                new Provenance("uji", "uji:1", PolicyClass.IMPORTED, "0".repeat(64)),
                false);
    }

    private long posts() {
        return new Topic(kafka.servers(), kafka.posts()).messages();
    }
}
