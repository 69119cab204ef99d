package id.wasit.pipeline.topic;

import java.io.Serializable;
import java.util.Map;
import java.util.Properties;

/**
 * The Kafka between the two jobs.
 *
 * @param servers brokers to begin with, {@code host:port}, several with commas
 * @param posts topic of posts and retractions
 * @param rejected topic of dead letters
 * @param partitions of the topic of posts when Wasit makes it: the most tasks that can read side by side
 * @param client more properties of the Kafka clients, such as those of TLS; secrets are named in them, never held
 */
public record KafkaSettings(String servers, String posts, String rejected, int partitions, Map<String, String> client)
        implements Serializable {

    /** The usual name of the topic of posts. */
    public static final String POSTS = "wasit.posts";

    /** The usual name of the topic of dead letters. */
    public static final String REJECTED = "wasit.rejected";

    /** The usual number of partitions. */
    public static final int PARTITIONS = 8;

    /** Keeps its own copy. */
    public KafkaSettings {
        client = Map.copyOf(client);
    }

    /** The usual topics on those brokers. */
    public static KafkaSettings at(String servers) {
        return new KafkaSettings(servers, POSTS, REJECTED, PARTITIONS, Map.of());
    }

    /** Properties for any client of Kafka. */
    Properties properties() {
        Properties properties = new Properties();
        properties.putAll(client);
        properties.setProperty("bootstrap.servers", servers);
        return properties;
    }
}
