package id.wasit.ingest.file;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A record of an NDJSON file.
 *
 * @param json the record
 * @param file name of the file
 * @param line its line
 * @param raw the line
 */
record JsonRow(JsonNode json, String file, long line, String raw) implements Row {

    @Override
    public @Nullable String field(String column) {
        JsonNode value = json.get(column);
        if (value == null && column.indexOf('.') > 0) {
            value = nested(column);
        }
        if (value == null || value.isNull() || value.isContainerNode()) {
            return null;
        }
        String text = value.asText();
        return text.isBlank() ? null : text;
    }

    @Override
    public String origin() {
        return file + " baris " + line;
    }

    /** Numbers in the path are places in a list: {@code data.images.0.url}. */
    private @Nullable JsonNode nested(String path) {
        JsonNode at = json;
        for (String step : path.split("\\.", -1)) {
            if (at == null) {
                return null;
            }
            at = at.isArray() ? at.get(place(step)) : at.get(step);
        }
        return at;
    }

    private static int place(String step) {
        return step.chars().allMatch(Character::isDigit) && step.length() < 6 ? Integer.parseInt(step) : -1;
    }

    @Override
    public String mediaType() {
        return "application/json";
    }
}
