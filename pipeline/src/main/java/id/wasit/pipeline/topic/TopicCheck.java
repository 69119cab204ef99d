package id.wasit.pipeline.topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics, and tells how they are. */
public final class TopicCheck {
    /** A week: long enough to mend what broke on a Friday. Posts without a sign are kept nowhere else, and must not be kept for ever. */
    private static final long RETENTION_MS = 7L * 24 * 60 * 60 * 1000;

    private static final String ANSWER_MS = "20000";

    /** For a question that only asks who is there. */
    private static final String SHORT_ANSWER_MS = "5000";

    private TopicCheck() {}

    /**
     * Makes the topics that are not there yet.
     *
     * @throws TopicTrouble when Kafka does not answer or refuses
     */
    public static void make(KafkaSettings kafka) throws InterruptedException {
        Map<String, String> kept = Map.of("retention.ms", Long.toString(RETENTION_MS));
        try (Admin admin = admin(kafka, ANSWER_MS)) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = List.of(
                            new NewTopic(kafka.posts(), Optional.of(kafka.partitions()), Optional.empty())
                                    .configs(kept),
                            new NewTopic(kafka.rejected(), Optional.of(1), Optional.empty()).configs(kept))
                    .stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            // The other job may have made them at the same moment.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw trouble(kafka, e);
            }
        }
    }

    /**
     * How many brokers answer.
     *
     * @throws TopicTrouble when none does
     */
    public static int brokers(KafkaSettings kafka) throws InterruptedException {
        try (Admin admin = admin(kafka, SHORT_ANSWER_MS)) {
            return admin.describeCluster().nodes().get().size();
        } catch (ExecutionException e) {
            throw trouble(kafka, e);
        }
    }

    private static Admin admin(KafkaSettings kafka, String answerMs) {
        Properties properties = kafka.properties();
        properties.setProperty("default.api.timeout.ms", answerMs);
        properties.setProperty("request.timeout.ms", answerMs);
        return Admin.create(properties);
    }

    private static TopicTrouble trouble(KafkaSettings kafka, ExecutionException e) {
        Throwable why = e.getCause() == null ? e : e.getCause();
        return new TopicTrouble(
                "Kafka at " + kafka.servers() + " does not answer or refuses: " + why.getMessage()
                        + "; is it running, and is kafka.servers right?",
                e);
    }
}
