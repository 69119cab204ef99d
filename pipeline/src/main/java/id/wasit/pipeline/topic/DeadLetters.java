package id.wasit.pipeline.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import id.wasit.model.Rejected;
import id.wasit.model.Trace;
import java.io.IOException;
import java.time.Instant;

/** The form of a dead letter on its topic: JSON, the bytes of the message in Base64, so that any tool can show it. */
final class DeadLetters {
    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new InstantReader()))
            .build();

    private DeadLetters() {}

    static Outgoing outgoing(DeadLetter letter) {
        String origin = letter.rejected().origin();
        return new Outgoing(origin, Trace.of(origin).id(), bytes(letter));
    }

    /** A letter that would be larger than a broker takes is written without its message: it must not stop the job that lays it down. */
    static byte[] bytes(DeadLetter letter) {
        byte[] whole = json(letter);
        return whole.length <= Wire.LARGEST ? whole : json(DeadLetter.without(letter.rejected()));
    }

    /** @throws IOException when it is no dead letter */
    static DeadLetter read(byte[] bytes) throws IOException {
        return JSON.readValue(bytes, DeadLetter.class);
    }

    private static byte[] json(DeadLetter letter) {
        try {
            return JSON.writeValueAsBytes(letter);
        } catch (JsonProcessingException e) {
            // Half a surrogate pair in an excerpt: the letter matters more than the excerpt.
            return withoutExcerpt(letter);
        }
    }

    private static byte[] withoutExcerpt(DeadLetter letter) {
        Rejected rejected = letter.rejected();
        Rejected bare = new Rejected(rejected.stage(), rejected.origin(), rejected.reason(), null, rejected.at());
        try {
            return JSON.writeValueAsBytes(new DeadLetter(bare, letter.message()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings, times and bytes are always JSON", e);
        }
    }
}
