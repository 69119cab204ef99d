package id.wasit.ingest.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a CSV file.
 *
 * @param columns place of each column
 * @param values its values
 * @param file name of the file
 * @param place where it stands
 * @param text what it was read from, with its neighbours; its own part is cut out only when asked for
 */
record CsvRow(Map<String, Integer> columns, CsvRecord values, String file, CsvRecords.Place place, String text)
        implements Row {

    @Override
    public @Nullable String field(String column) {
        Integer at = columns.get(column);
        if (at == null) {
            return null;
        }
        String value = values.getField(at);
        return value.isBlank() ? null : value;
    }

    @Override
    public String origin() {
        return file + " baris " + place.line();
    }

    @Override
    public String raw() {
        return text.substring(place.start(), place.end());
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }
}
