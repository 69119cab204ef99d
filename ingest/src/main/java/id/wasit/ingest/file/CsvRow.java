package id.wasit.ingest.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a CSV file.
 *
 * @param columns place of each column
 * @param values its values
 * @param file name of the file
 * @param line the line it begins on
 * @param raw the record as it stands in the file
 */
record CsvRow(Map<String, Integer> columns, List<String> values, String file, long line, String raw) implements Row {

    @Override
    public @Nullable String field(String column) {
        Integer place = columns.get(column);
        if (place == null) {
            return null;
        }
        String value = values.get(place);
        return value.isBlank() ? null : value;
    }

    @Override
    public String origin() {
        return file + " baris " + line;
    }
}
