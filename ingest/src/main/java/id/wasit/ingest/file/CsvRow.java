package id.wasit.ingest.file;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a CSV file. A value is cut out only when it is asked for: of most records nobody asks for more than the author.
 *
 * @param columns place of each column
 * @param text the record as it stands in the file
 * @param ends where each value ends in it
 * @param file name of the file
 * @param line the line it begins on
 */
record CsvRow(Map<String, Integer> columns, String text, int[] ends, String file, long line) implements Row {

    @Override
    public @Nullable String field(String column) {
        Integer at = columns.get(column);
        if (at == null) {
            return null;
        }
        int start = at == 0 ? 0 : ends[at - 1] + 1;
        int end = ends[at];
        if (start == end) {
            return null;
        }
        String value = text.charAt(start) == '"' ? unquoted(start + 1, end - 1) : text.substring(start, end);
        return value.isBlank() ? null : value;
    }

    @Override
    public String origin() {
        return file + " baris " + line;
    }

    @Override
    public byte[] raw() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    private String unquoted(int start, int end) {
        return text.substring(start, Math.max(start, end)).replace("\"\"", "\"");
    }
}
