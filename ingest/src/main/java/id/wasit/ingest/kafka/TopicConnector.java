package id.wasit.ingest.kafka;

import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKey;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.source.Split;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Topics; each is a split. */
public final class TopicConnector implements Connector {
    private static final String ANSWER_MS = "20000";
    private static final String MESSAGES_AT_A_TIME = "500";

    private final SourceSettings settings;
    private final SourceContext context;

    /** A connector for the topics of the settings. */
    public TopicConnector(SourceSettings settings, SourceContext context) {
        this.settings = settings;
        this.context = context;
    }

    @Override
    public List<Split> splits() throws SourceFailure {
        List<Split> splits = new ArrayList<>();
        for (String location : settings.locations()) {
            TopicAddress.of(location);
            // A broker is no site that wants to be asked by one alone: each topic may have a reader of its own.
            splits.add(Split.endless(location, location));
        }
        return splits;
    }

    @Override
    public Reading open(Split split, @Nullable String cursor) throws IOException {
        TopicAddress address = TopicAddress.of(split.id());
        try {
            KafkaConsumer<byte[], byte[]> consumer =
                    new KafkaConsumer<>(properties(address), new ByteArrayDeserializer(), new ByteArrayDeserializer());
            return new TopicReading(address, consumer, settings, context.clock(), Offsets.of(cursor));
        } catch (KafkaException refused) {
            throw TopicReading.failure(address, refused);
        }
    }

    /** What the office says of its Kafka first, so that it cannot change how a source is read. */
    private Properties properties(TopicAddress address) throws IOException {
        Properties properties = new Properties();
        SourceKey more = settings.key();
        if (more != null) {
            properties.load(new StringReader(more.read()));
        }
        properties.setProperty("bootstrap.servers", address.brokers());
        properties.setProperty("enable.auto.commit", "false");
        properties.setProperty("auto.offset.reset", "earliest");
        properties.setProperty("isolation.level", "read_committed");
        properties.setProperty("allow.auto.create.topics", "false");
        properties.setProperty("max.poll.records", MESSAGES_AT_A_TIME);
        properties.setProperty("default.api.timeout.ms", ANSWER_MS);
        properties.setProperty("request.timeout.ms", ANSWER_MS);
        return properties;
    }
}
