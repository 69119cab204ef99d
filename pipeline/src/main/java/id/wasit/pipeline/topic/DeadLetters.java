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
    private static final String TOO_LARGE =
            "Pesannya terlalu besar untuk disimpan di sini, jadi tidak dapat dikirim ulang;"
                    + " masukkan lagi dari asalnya.";

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

    /**
     * A letter that is larger than a broker takes must not stop the job that lays it down: its message goes without the bytes that its post was
     * read from, and if it still is too large the letter goes without it, and says so.
     */
    static byte[] bytes(DeadLetter letter) {
        byte[] bytes = json(letter);
        if (bytes.length > Wire.LARGEST) {
            bytes = json(withoutBytes(letter));
        }
        return bytes.length <= Wire.LARGEST ? bytes : json(withoutMessage(letter.rejected()));
    }

    private static DeadLetter withoutBytes(DeadLetter letter) {
        try {
            Message words = Wire.decode(letter.message()).withoutBytes();
            return new DeadLetter(letter.rejected(), Wire.encode(words));
        } catch (Wire.Unreadable noPost) {
            return letter;
        }
    }

    private static DeadLetter withoutMessage(Rejected rejected) {
        String reason = rejected.reason() + " " + TOO_LARGE;
        return DeadLetter.without(
                new Rejected(rejected.stage(), rejected.origin(), reason, rejected.excerpt(), rejected.at()));
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
