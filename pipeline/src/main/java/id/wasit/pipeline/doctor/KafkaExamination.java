package id.wasit.pipeline.doctor;

import id.wasit.pipeline.topic.KafkaSettings;
import id.wasit.pipeline.topic.TopicCheck;
import id.wasit.pipeline.topic.TopicFacts;
import id.wasit.pipeline.topic.TopicTrouble;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the Kafka between the two jobs.
 *
 * @param kafka where it is
 * @param tasks of a kind that shall run side by side
 */
record KafkaExamination(KafkaSettings kafka, int tasks) {
    private static final String PART = "kafka";

    /** One line when it does not answer, else one for it and one for each topic. */
    List<Examination> results() throws InterruptedException {
        try {
            TopicFacts facts = TopicCheck.facts(kafka);
            List<Examination> found = new ArrayList<>();
            found.add(Examination.well(
                    PART,
                    kafka.servers() + ", " + facts.brokers()
                            + (facts.brokers() == 1 ? " broker answers" : " brokers answer")));
            if (facts.topics().isEmpty()) {
                found.add(Examination.well("topics", "none yet; the first start of a job makes them"));
            }
            facts.topics().forEach(topic -> found.add(examined(topic, facts.unread())));
            return found;
        } catch (TopicTrouble e) {
            return List.of(Examination.ill(PART, String.valueOf(e.getMessage())));
        }
    }

    private Examination examined(TopicFacts.Topic topic, long unread) {
        boolean posts = topic.name().equals(kafka.posts());
        String told = topic.name() + ", " + topic.partitions() + " partitions, kept "
                + (topic.kept().isNegative() ? "for ever" : topic.kept().toHours() + " h")
                + (posts ? ", " + unread + " places not read at the newest checkpoint" : "");
        if (topic.kept().isNegative()) {
            return Examination.ill(
                    "topic", told + "; posts without a sign must not be kept for ever: set retention.ms of that topic");
        }
        if (posts && topic.partitions() < tasks) {
            return Examination.ill(
                    "topic",
                    told + "; " + (tasks - topic.partitions())
                            + " tasks of flink.parallelism have nothing to read: give the topic more, or lower that");
        }
        return Examination.well("topic", told);
    }
}
