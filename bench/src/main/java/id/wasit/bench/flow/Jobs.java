package id.wasit.bench.flow;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.flink.IngestSettings;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.pipeline.WasitPipeline;
import id.wasit.pipeline.WasitPipeline.Knowledge;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.detect.TrialFeed;
import id.wasit.pipeline.release.StoredLexicon;
import id.wasit.pipeline.roster.StoredNames;
import id.wasit.pipeline.roster.StoredRoster;
import id.wasit.pipeline.sink.StoreAccess;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * What is run beside each other.
 *
 * @param broker where the topics are
 * @param database where ours writes to, and finds roster and lexicon
 */
record Jobs(Broker broker, DatabaseAddress database) {
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** The limit: messages are parsed, and dropped. */
    Consumer<StreamExecutionEnvironment> parsedAndDropped(List<String> topics) {
        KafkaSource<byte[]> source = KafkaSource.<byte[]>builder()
                .setBootstrapServers(broker.address())
                .setTopics(topics)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.latest())
                .setValueOnlyDeserializer(new Bytes())
                .build();
        return env -> env.fromSource(source, WatermarkStrategy.noWatermarks(), "topic")
                .uid("topic")
                .map(new Parse())
                .uid("parse")
                .sinkTo(new DiscardingSink<>())
                .uid("drop");
    }

    /** Ours in one job: the topic as a source, gate, detector, store. */
    Consumer<StreamExecutionEnvironment> throughGateAndDetector(List<String> topics) {
        SourceSettings source = new SourceSettings(
                "bench",
                SourceKind.KAFKA,
                topics.stream()
                        .map(topic -> "kafka://" + broker.address() + "/" + topic)
                        .toList(),
                null,
                EVERY,
                "bench",
                null);
        IngestSettings settings =
                IngestSettings.once(List.of(source), FetchSettings.polite("Wasit/bench", "mailto:bench@wasit.example"));
        StoreAccess store = StoreAccess.to(database);
        return env -> WasitPipeline.define(env, settings, new StoredRoster(store), knowledge(store), store);
    }

    private Knowledge knowledge(StoreAccess store) {
        return new Knowledge(new StoredLexicon(store), TrialFeed.NONE, new StoredNames(store));
    }

    private static final class Bytes extends AbstractDeserializationSchema<byte[]> {
        private static final long serialVersionUID = 1L;

        @Override
        public byte[] deserialize(byte[] message) {
            return message;
        }
    }

    private static final class Parse implements MapFunction<byte[], String> {
        private static final long serialVersionUID = 1L;
        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        public String map(byte[] message) throws IOException {
            return JSON.readTree(message).path("text").asText();
        }
    }
}
