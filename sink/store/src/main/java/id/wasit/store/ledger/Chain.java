package id.wasit.store.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Storable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How a row is written down and hashed: JSON with sorted keys and without spaces, so that everybody gets the same bytes. */
final class Chain {
    /** What the first row calls the hash of the row before it. */
    static final String START = "0".repeat(64);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Chain() {}

    static String canonical(long no, Instant at, LedgerDraft draft) {
        Map<String, @Nullable Object> parts = new TreeMap<>();
        parts.put("no", no);
        parts.put("at", at.toString());
        parts.put("kind", draft.kind());
        parts.put("actor", draft.actor());
        parts.put("case", draft.caseKey());
        parts.put("body", draft.body());
        // What PostgreSQL could not keep must not be hashed either.
        return Storable.text(json(parts));
    }

    static String hash(String previous, String canonical) {
        return Hash.sha256(previous + '\n' + canonical);
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("ledger: a row holds something that JSON cannot: " + value, e);
        }
    }

    static Map<String, Object> parse(String json) throws JsonProcessingException {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    /** @throws IllegalArgumentException when the parts are not those of a row */
    @SuppressWarnings("unchecked")
    static LedgerEntry entry(String canonical, String previous, String hash) {
        try {
            Map<String, Object> parts = parse(canonical);
            return new LedgerEntry(
                    ((Number) part(parts, "no")).longValue(),
                    Instant.parse((String) part(parts, "at")),
                    (String) part(parts, "kind"),
                    (String) part(parts, "actor"),
                    (String) parts.get("case"),
                    (Map<String, Object>) part(parts, "body"),
                    previous,
                    hash);
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalArgumentException("the entry cannot be read: " + e.getMessage(), e);
        }
    }

    private static Object part(Map<String, Object> parts, String name) {
        Object value = parts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
        return value;
    }
}
