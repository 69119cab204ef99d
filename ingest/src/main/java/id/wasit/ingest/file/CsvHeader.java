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
    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** The header that a line is, or null when it is none that we know. */
    static @Nullable CsvHeader of(String line) {
        for (char separator : SEPARATORS) {
            if (line.indexOf(separator) < 0) {
                continue;
            }
            List<String> names = names(line, separator);
            Export export = Exports.recognised(ColumnNames.places(names).keySet());
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
