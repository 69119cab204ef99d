package id.wasit.pipeline.topic;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads a moment as {@link Instant} writes it. */
final class InstantReader extends FromStringDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantReader() {
        super(Instant.class);
    }

    @Override
    protected Instant _deserialize(String text, DeserializationContext context) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a time is not of the form 2031-06-01T10:00:00Z", e);
        }
    }
}
