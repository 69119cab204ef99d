package id.wasit.pipeline.topic;

import java.time.Duration;
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
    private static final Duration KEPT = Duration.ofDays(7);
    /**
     * Letters are kept shorter than a broker remembers the place of a replay, a week (offsets.retention.minutes, Kafka documentation, 3.1), so
     * that no letter outlives the memory that it was sent.
     */
    private static final Duration LETTERS_KEPT = Duration.ofDays(6);
    /** What is old goes by whole segments; by default one may take a week to fill. */
    private static final Duration SEGMENT = Duration.ofHours(12);

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
        try (Admin admin = admin(kafka, ANSWER_MS)) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = List.of(
                            new NewTopic(kafka.posts(), Optional.of(kafka.partitions()), Optional.empty())
                                    .configs(kept(KEPT)),
                            new NewTopic(kafka.rejected(), Optional.of(1), Optional.empty())
                                    .configs(kept(LETTERS_KEPT)))
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

    /** A broker refuses by default what is an hour ahead of its own clock; a job whose machine's clock is would stand still. */
    private static Map<String, String> kept(Duration time) {
        return Map.of(
                "retention.ms", Long.toString(time.toMillis()),
                "segment.ms", Long.toString(SEGMENT.toMillis()),
                "message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
    }

    /**
     * What the brokers hold for the two jobs.
     *
     * @throws TopicTrouble when none answers
     */
    public static TopicFacts facts(KafkaSettings kafka) throws InterruptedException {
        try (Admin admin = admin(kafka, SHORT_ANSWER_MS)) {
            return TopicFacts.of(admin, kafka);
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
                        + "; is it running, and are kafka.servers and kafka.client-file right?",
                e);
    }
}
