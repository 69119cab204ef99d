package id.wasit.ingest.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.wasit.ingest.source.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of an NDJSON file. A value is read only when it is asked for: of most records nobody asks for more than the author. The object is
 * read as a whole only where a plain look does not do: for what is nested, escaped or no text.
 */
final class JsonRow implements Row {
    private static final ObjectMapper JSON = new ObjectMapper(JsonForms.JSON);

    private final Map<String, Integer> columns;
    private final int[] starts;
    private final byte[] raw;
    private final String file;
    private final long line;
    private @Nullable JsonNode whole;

    /**
     * @param columns place of each name
     * @param starts where in the object each value begins
     * @param raw the object in UTF-8, known to be whole
     * @param file name of the file
     * @param line its line
     */
    JsonRow(Map<String, Integer> columns, int[] starts, byte[] raw, String file, long line) {
        this.columns = columns;
        this.starts = starts;
        this.raw = raw;
        this.file = file;
        this.line = line;
    }

    @Override
    public @Nullable String field(String column) {
        Integer at = columns.get(column);
        String text = at == null ? nested(column) : value(column, starts[at]);
        return text == null || text.isBlank() ? null : text;
    }

    @Override
    public String origin() {
        return file + " baris " + line;
    }

    @Override
    public byte[] raw() {
        return raw;
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    private @Nullable String value(String column, int start) {
        if (raw[start] == '"') {
            int end = start + 1;
            while (raw[end] != '"' && raw[end] != '\\') {
                end++;
            }
            if (raw[end] == '"') {
                return new String(raw, start + 1, end - start - 1, StandardCharsets.UTF_8);
            }
        }
        return text(whole().get(column));
    }

    /** Numbers in the path are places in a list: {@code data.images.0.url}. */
    private @Nullable String nested(String path) {
        if (path.indexOf('.') <= 0) {
            return null;
        }
        JsonNode at = whole();
        for (String step : path.split("\\.", -1)) {
            if (at == null) {
                return null;
            }
            at = at.isArray() ? at.get(place(step)) : at.get(step);
        }
        return text(at);
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() || value.isContainerNode() ? null : value.asText();
    }

    private static int place(String step) {
        return step.chars().allMatch(Character::isDigit) && step.length() < 6 ? Integer.parseInt(step) : -1;
    }

    private JsonNode whole() {
        JsonNode known = whole;
        if (known == null) {
            try {
                known = JSON.readTree(raw);
            } catch (IOException e) {
                // A number of a thousand digits is whole, and still no number.
                throw new Unreadable(origin(), origin() + ": " + Problems.JSON, null);
            }
            whole = known;
        }
        return known;
    }
}
