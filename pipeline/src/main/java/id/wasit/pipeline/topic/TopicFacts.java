package id.wasit.pipeline.topic;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The Kafka between the two jobs, as an operator wants to know it.
 *
 * @param brokers how many answer
 * @param topics those of the two that are there
 * @param unread places on the topic of posts, the marks of transactions among them, that the detector had not come to at its newest
 *     checkpoint
 */
public record TopicFacts(int brokers, List<Topic> topics, long unread) {

    /**
     * One topic.
     *
     * @param name its name
     * @param partitions how many tasks can read it side by side
     * @param kept how long a message is kept; negative when for ever
     */
    public record Topic(String name, int partitions, Duration kept) {}

    /** What the broker holds. */
    static TopicFacts of(Admin admin, KafkaSettings kafka) throws ExecutionException, InterruptedException {
        int brokers = admin.describeCluster().nodes().get().size();
        Set<String> there = admin.listTopics().names().get();
        List<String> ours = Stream.of(kafka.posts(), kafka.rejected())
                .filter(there::contains)
                .toList();
        Map<String, TopicDescription> described =
                admin.describeTopics(ours).allTopicNames().get();
        Map<ConfigResource, Config> settings = admin.describeConfigs(
                        ours.stream().map(TopicFacts::resource).toList())
                .all()
                .get();
        List<Topic> topics = described.values().stream()
                .map(topic -> new Topic(
                        topic.name(),
                        topic.partitions().size(),
                        kept(requireNonNull(
                                settings.get(resource(topic.name())), "settings of a topic that is there"))))
                .sorted(Comparator.comparing(topic -> ours.indexOf(topic.name())))
                .toList();
        TopicDescription posts = described.get(kafka.posts());
        return new TopicFacts(brokers, topics, posts == null ? 0 : unread(admin, posts));
    }

    private static long unread(Admin admin, TopicDescription posts) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(TopicStreams.GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        Set<TopicPartition> partitions = IntStream.range(0, posts.partitions().size())
                .mapToObj(number -> new TopicPartition(posts.name(), number))
                .collect(Collectors.toSet());
        Map<TopicPartition, Long> oldest = ends(admin, partitions, OffsetSpec.earliest());
        return ends(admin, partitions, OffsetSpec.latest()).entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata place = read.get(end.getKey());
                    long from = requireNonNull(oldest.get(end.getKey()), "asked for the same partitions");
                    return end.getValue() - (place == null ? from : Math.max(from, place.offset()));
                })
                .sum();
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which)))
                .all()
                .get();
        return ends.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue()
                .offset()));
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static Duration kept(Config settings) {
        return Duration.ofMillis(
                Long.parseLong(settings.get(TopicConfig.RETENTION_MS_CONFIG).value()));
    }
}
