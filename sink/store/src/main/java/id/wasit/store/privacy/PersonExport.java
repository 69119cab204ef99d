package id.wasit.store.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is held about one person.
 *
 * @param person key of the person
 * @param at when it was put together
 * @param parts maps, lists, strings, numbers and truths, by Indonesian names
 */
public record PersonExport(String person, Instant at, Map<String, Object> parts) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** How many cases are in it. */
    public int cases() {
        return parts.get("perkara") instanceof List<?> cases ? cases.size() : 0;
    }

    /** The name of its file, without ending. */
    public String fileName() {
        return "salinan-data-" + person.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    /** For programs: UTF-8 JSON. */
    public byte[] json() {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("dibuat", at.toString());
        whole.putAll(parts);
        try {
            return JSON.writeValueAsBytes(whole);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an export holds strings, numbers, lists and maps", e);
        }
    }

    /** For people: UTF-8 text with the same content, one line for each value. */
    public byte[] text() {
        StringBuilder text = new StringBuilder("SALINAN DATA PRIBADI\nDibuat: ")
                .append(at)
                .append("\nData orang lain disamarkan (█).\n");
        parts.forEach((name, part) -> {
            text.append("\n== ").append(name.replace('_', ' ')).append(" ==\n");
            write(text, "", part);
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(StringBuilder text, String indent, @Nullable Object part) {
        if (part instanceof Map<?, ?> map) {
            map.forEach((name, value) -> line(text, indent, String.valueOf(name).replace('_', ' '), value));
        } else if (part instanceof List<?> list) {
            int no = 1;
            for (Object one : list) {
                line(text, indent, String.valueOf(no++), one);
            }
            if (list.isEmpty()) {
                text.append(indent).append("(tidak ada)\n");
            }
        }
    }

    private static void line(StringBuilder text, String indent, String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            text.append(indent).append(name).append(":\n");
            write(text, indent + "  ", value);
        } else {
            text.append(indent)
                    .append(name)
                    .append(": ")
                    .append(value == null ? "–" : value)
                    .append('\n');
        }
    }
}
