package id.wasit.store.posts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.wasit.model.Evidence;
import id.wasit.model.Reason;
import id.wasit.store.sql.Storable;
import java.util.List;

/** Spans and reasons as they stand in jsonb columns: arrays of objects with the names of the records' parts. */
public final class Json {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    /** Spans or reasons to JSON. */
    public static String write(List<? extends Record> parts) {
        try {
            return Storable.text(JSON.writeValueAsString(parts).replace("\\u0000", "\uFFFD"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers are always JSON", e);
        }
    }

    /** @throws IllegalStateException when the column holds something else */
    public static List<Evidence> evidence(String json) {
        return read(json, Evidence[].class);
    }

    /** @throws IllegalStateException when the column holds something else */
    public static List<Reason> reasons(String json) {
        return read(json, Reason[].class);
    }

    /**
     * Records of one kind.
     *
     * @throws IllegalStateException when the column holds something else
     */
    public static <T> List<T> read(String json, Class<T[]> type) {
        try {
            return List.of(JSON.readValue(json, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("store: a jsonb column holds no " + type.getSimpleName() + ": " + json, e);
        }
    }
}
