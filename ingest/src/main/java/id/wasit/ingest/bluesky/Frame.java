package id.wasit.ingest.bluesky;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.wasit.ingest.source.Moments;
import id.wasit.ingest.source.SourceFailure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One message of a Jetstream server. The first version puts the parts of a change below {@code commit}; the second wraps all into a
 * {@code payload} and puts them beside the rest.
 *
 * @param raw the bytes as text
 * @param kind {@code commit}, {@code account}, another kind, {@code error}, or {@code damaged}
 * @param did the account; empty when it could not be read
 * @param micros when the server saw the event, in microseconds since 1970; 0 when it does not tell
 * @param body the change, or what happened to the account
 */
record Frame(String raw, String kind, String did, long micros, JsonNode body) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_OF_A_CODE = 40;
    /** The year 9999; what lies behind is no time. */
    private static final long END_MICROS = 253_370_764_800_000_000L;

    /** Reads a message; one that cannot be read is a frame of the kind {@code damaged}. */
    static Frame of(String raw) {
        try {
            JsonNode json = JSON.readTree(raw);
            return json.path("$type").asText().isEmpty() ? first(raw, json) : second(raw, json);
        } catch (JsonProcessingException noJson) {
            return new Frame(raw, "damaged", "", 0, JSON.nullNode());
        }
    }

    private static Frame first(String raw, JsonNode json) {
        String kind = json.path("kind").asText();
        long micros = json.path("time_us").asLong();
        String did = json.path("did").asText();
        boolean whole = !kind.isEmpty() && micros > 0 && micros < END_MICROS && did.startsWith("did:");
        return new Frame(raw, whole ? kind : "damaged", did, micros, json.path(kind));
    }

    private static Frame second(String raw, JsonNode json) {
        if (json.path("$type").asText().equals("error")) {
            return new Frame(raw, "error", "", 0, json);
        }
        JsonNode payload = json.path("payload");
        String type = payload.path("$type").asText();
        String kind = type.substring(type.indexOf('#') + 1);
        Instant time = Moments.of(payload.path("time").asText());
        String did = payload.path("did").asText();
        boolean whole = !kind.isEmpty() && time != null && did.startsWith("did:");
        JsonNode body = kind.equals("commit") ? payload : payload.path(kind);
        long micros = time == null ? 0 : time.getEpochSecond() * 1_000_000 + time.getNano() / 1000;
        return new Frame(raw, whole ? kind : "damaged", did, micros, body);
    }

    /** When the server saw the event. */
    Instant time() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    String text(String field) {
        return body.path(field).asText();
    }

    /** @throws SourceFailure when the server says that it ends the stream, and why */
    void throwIfError() throws SourceFailure {
        if (kind.equals("error")) {
            String code = text("error").replaceAll("[^A-Za-z]", "");
            throw new SourceFailure("Jetstream mengakhiri aliran ("
                    + code.substring(0, Math.min(code.length(), MOST_OF_A_CODE))
                    + "); disambung lagi dari tempat terakhir");
        }
    }
}
