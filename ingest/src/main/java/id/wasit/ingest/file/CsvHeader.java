package id.wasit.ingest.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header of a CSV file.
 *
 * @param export the form of the file
 * @param names its columns as written
 * @param separator what stands between them
 */
record CsvHeader(Export export, List<String> names, char separator) {
    /** Any export has at least an item, an author and a text; lines about the query, which stand above the header, have fewer. */
    private static final int FEWEST_COLUMNS = 3;

    private static final char[] SEPARATORS = {',', ';', '\t'};

    /**
     * The header that a line is, or null when it is none that we know.
     *
     * @param format the form that somebody named; then the first line with columns enough is the header. Null to recognise it
     */
    static @Nullable CsvHeader of(String line, @Nullable String format) {
        for (char separator : SEPARATORS) {
            if (line.indexOf(separator) < 0) {
                continue;
            }
            List<String> names = names(line, separator);
            Export export = format == null
                    ? Exports.recognised(ColumnNames.places(names).keySet())
                    : names.size() < FEWEST_COLUMNS ? null : Exports.named(format);
            if (export != null) {
                return new CsvHeader(export, names, separator);
            }
        }
        return null;
    }

    private static List<String> names(String line, char separator) {
        try {
            return parser(separator).ofSingleCsvRecord(line).getFields();
        } catch (CsvParseException notCsv) {
            return List.of();
        }
    }

    private static CsvReaderBuilder parser(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true);
    }
}
