package id.wasit.detector.lexicon;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A table of the lexicon as text in which one row at a time is changed. The other lines stay as they are, letter by letter, so that a
 * comparison shows what somebody changed and nothing else.
 *
 * <pre>
 * TableText after = TableText.of(csv).replaced(4, cells);   // or added(cells), removed(4)
 * </pre>
 *
 * @param columns names of the columns
 * @param lines every line of the file, the head first
 */
public record TableText(List<String> columns, List<String> lines) {
    private static final String KEY = "id";
    private static final List<String> SORTED_BY = List.of("kelompok", "operator", "tulisan", KEY, "pola_id", "jenis");

    /** Takes copies. */
    public TableText {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException when it has no head, or a cell holds a line break
     */
    public static TableText of(String csv) {
        String body = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        List<String> lines = body.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("tabel kosong; baris pertama harus berisi nama kolom");
        }
        for (String line : lines) {
            if (line.chars().filter(c -> c == '"').count() % 2 != 0) {
                throw new IllegalArgumentException(
                        "tanda kutip tidak berpasangan, atau sel memuat ganti baris: " + line);
            }
        }
        char separator = separator(lines.get(0));
        if (separator != ',') {
            lines = lines.stream().map(line -> line(cells(line, separator))).toList();
        }
        return new TableText(cells(lines.get(0), ','), lines);
    }

    /** Spreadsheets of Indonesian offices write semicolons. */
    static char separator(String head) {
        return head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
    }

    /** Number of rows, without the head. */
    public int size() {
        return lines.size() - 1;
    }

    /**
     * Cells of a row; as many as there are columns.
     *
     * @param row from 0
     */
    public List<String> row(int row) {
        List<String> cells = new ArrayList<>(cells(lines.get(row + 1), ','));
        while (cells.size() < columns.size()) {
            cells.add("");
        }
        return cells.subList(0, columns.size());
    }

    /** The same table with other cells in a row. */
    public TableText replaced(int row, List<String> cells) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(row + 1, line(cells));
        return new TableText(columns, changed);
    }

    /** The same table without a row. */
    public TableText removed(int row) {
        List<String> changed = new ArrayList<>(lines);
        changed.remove(row + 1);
        return new TableText(columns, changed);
    }

    /** The same table with one more row, where the order of the table wants it. */
    public TableText added(List<String> cells) {
        List<String> changed = new ArrayList<>(lines);
        changed.add(placeOf(cells), line(cells));
        return new TableText(columns, changed);
    }

    /** The whole file. */
    public String csv() {
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private int placeOf(List<String> cells) {
        int sortedBy = sortedBy();
        if (sortedBy < 0) {
            return lines.size();
        }
        for (int row = size() - 1; row >= 0; row--) {
            if (row(row).get(sortedBy).compareTo(cells.get(sortedBy)) <= 0) {
                return row + 2;
            }
        }
        return 1;
    }

    private int sortedBy() {
        return columns.isEmpty() || !SORTED_BY.contains(columns.get(0)) ? -1 : 0;
    }

    private static List<String> cells(String line, char separator) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line)) {
            return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException broken) {
            throw new IllegalArgumentException("tidak dapat dibaca sebagai CSV: " + line, broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A line break would make two rows of one; blanks at the ends are never meant. */
    private static String line(List<String> cells) {
        StringWriter line = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
            Objects.requireNonNull(writer.writeRecord(cells.stream()
                    .map(cell -> cell.replaceAll("\\s+", " ").strip())
                    .toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString().stripTrailing();
    }
}
