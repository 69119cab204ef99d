package id.wasit.ingest.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The header of a CSV file.
 *
 * @param export the form of the file
 * @param names its columns as written
 * @param separator what stands between them
 */
record CsvHeader(Export export, List<String> names, char separator) {
    /** Of a form that somebody named: fewer columns of it may be anybody's words. */
    private static final int FEWEST_TELLING = 2;

    private static final char[] SEPARATORS = {',', ';', '\t'};

    /**
     * The header that a line is, or null when it is none that we know.
     *
     * @param format the form that somebody named, of which the file may lack a column; null to recognise it
     */
    static @Nullable CsvHeader of(String line, @Nullable String format) {
        return format == null ? recognised(line) : named(line, Exports.named(format));
    }

    private static @Nullable CsvHeader recognised(String line) {
        for (char separator : SEPARATORS) {
            List<String> names = names(line, separator);
            Export export = Exports.recognised(ColumnNames.places(names).keySet());
            if (export != null) {
                return new CsvHeader(export, names, separator);
            }
        }
        return null;
    }

    /** By the separator that cuts out the most of the columns that tell the form. */
    private static @Nullable CsvHeader named(String line, Export export) {
        CsvHeader best = null;
        long most = FEWEST_TELLING - 1;
        for (char separator : SEPARATORS) {
            List<String> names = names(line, separator);
            Set<String> columns = ColumnNames.places(names).keySet();
            long telling = export.telling().stream().filter(columns::contains).count();
            if (telling > most) {
                most = telling;
                best = new CsvHeader(export, names, separator);
            }
        }
        return best;
    }

    /** None where the line does not hold the separator: a table of one column is no export. */
    private static List<String> names(String line, char separator) {
        if (line.indexOf(separator) < 0) {
            return List.of();
        }
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
