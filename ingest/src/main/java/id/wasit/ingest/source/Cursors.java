package id.wasit.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** Cursors as JSON, so that a checkpoint can be read by people. */
public final class Cursors {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Cursors() {}

    /** The cursor as text. */
    public static String write(Object cursor) {
        try {
            return JSON.writeValueAsString(cursor);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The cursor in the text; {@code start} when there is none.
     *
     * @throws IllegalStateException when the text holds another form
     */
    public static <T> T read(@Nullable String text, Class<T> type, T start) {
        if (text == null) {
            return start;
        }
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(
                    "a cursor of a checkpoint cannot be read as " + type.getSimpleName(), broken);
        }
    }
}
