package id.wasit.cluster;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The topic between the two jobs, as somebody who is neither of them writes to it.
 *
 * @param servers the broker
 * @param name of the topic
 */
record Topic(String servers, String name) {
    private static final byte VERSION = 1;
    private static final int LONG_TEXT = 900_000;
    private static final String POST = """
        {"post":{"id":{"source":"contohgram","id":"%s","version":"1"},
        "author":{"platform":"contohgram","id":"%s","handle":"nama"},"kind":"POST","text":"%s","conversation":{},
        "times":{"created":"2025-11-20T05:00:00Z","observed":"2025-11-20T05:00:00Z"},
        "provenance":{"collector":"uji/1","origin":"uji:1","policyClass":"IMPORTED","rawSha256":"%s"},"truncated":false}}\
        """;

    /** No database keeps that time, so this retraction is refused for ever. */
    static final String NO_TIME = "+400000-01-01T00:00:00Z";

    private static final String REFUSED_RETRACTION = """
            {"retraction":{"kind":"DELETED","source":"contohgram","account":"contohgram:k-1","item":"waktu","at":"%s"}}""".formatted(NO_TIME);

    private static final Duration ANSWER = Duration.ofSeconds(5);

    static Topic ofPosts(Cluster cluster) throws Exception {
        return new Topic(cluster.kafka(), "wasit.posts");
    }

    /** Messages that are none, one whose text is as long as a broker lets through, and one that the database refuses. */
    void poison() throws Exception {
        List<byte[]> poisons = new ArrayList<>();
        poisons.add(new byte[0]);
        poisons.add(new byte[] {9, '{', '}'});
        poisons.add(new byte[] {VERSION, '{', '"', (byte) 0xff, (byte) 0xfe, '"', '}'});
        poisons.add(message("{\"post\":{\"id\":null,\"author\":null}}"));
        poisons.add(message("null"));
        poisons.add(message("{\"post\":"));
        poisons.add(message(longPost()));
        poisons.add(message(REFUSED_RETRACTION));
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (byte[] poison : poisons) {
                producer.send(new ProducerRecord<>(name, poison)).get();
            }
        }
    }

    /** Calls by the first so many accounts, as messages that are like the ones that the first job sends. */
    void sendCalls(int count) {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (int i = 0; i < count; i++) {
                byte[] key = (Calls.PLATFORM + ":k-" + i).getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(name, key, message(post("kp-" + i, "k-" + i, Calls.call(i)))));
            }
        }
    }

    /** Sends all that is there once more, in another order and from other partitions. */
    void sendAgainShuffled() throws Exception {
        List<ConsumerRecord<byte[], byte[]>> all = all();
        Collections.shuffle(all, new Random(all.size()));
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (ConsumerRecord<byte[], byte[]> record : all) {
                producer.send(new ProducerRecord<>(name, null, record.key(), record.value(), record.headers()));
            }
        }
    }

    /** How many messages a reader gets that waits for transactions to end. */
    long messages() {
        return all().size();
    }

    /** Which of the words stand in a message, as {@code topic: word}; dead letters hold theirs in Base64. */
    List<String> holding(List<String> words) {
        List<String> texts = all().stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .flatMap(text -> Stream.concat(Stream.of(text), opened(text)))
                .toList();
        return words.stream()
                .filter(word -> texts.stream().anyMatch(text -> text.contains(word)))
                .map(word -> name + ": " + word)
                .toList();
    }

    private static Stream<String> opened(String letter) {
        return Pattern.compile("\"message\":\"([A-Za-z0-9+/=]+)\"")
                .matcher(letter)
                .results()
                .map(found -> new String(Base64.getDecoder().decode(found.group(1)), StandardCharsets.UTF_8));
    }

    /** The trace of each message. */
    Set<String> traces() {
        return all().stream()
                .flatMap(record -> Stream.of(record.headers().toArray()))
                .filter(header -> header.key().equals("wasit-trace"))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .collect(Collectors.toSet());
    }

    /** What a reader gets that waits for transactions to end. */
    List<ConsumerRecord<byte[], byte[]>> all() {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        Properties settled = properties();
        settled.setProperty("isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settled, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(ANSWER).forEach(all::add);
            }
        }
        return all;
    }

    KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(properties(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("bootstrap.servers", servers);
        return properties;
    }

    private static byte[] message(String json) {
        return ((char) VERSION + json).getBytes(StandardCharsets.UTF_8);
    }

    private static String longPost() {
        return post("panjang", "k-1", "hujan ".repeat(LONG_TEXT / 6));
    }

    private static String post(String item, String account, String text) {
        return POST.formatted(item, account, text, "0".repeat(64));
    }
}
