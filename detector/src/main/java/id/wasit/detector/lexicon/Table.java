package id.wasit.detector.lexicon;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One CSV table, its rows checked against the columns it must have. */
final class Table {
    private static final String FORMULA_SIGNS = "=+-@";

    final String file;
    final List<Row> rows = new ArrayList<>();
    private final Problems problems;

    private Table(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads a table; what is wrong with it goes to the problems, the good rows are kept. */
    static Table read(String file, String text, Columns columns, Problems problems) {
        Table table = new Table(file, problems);
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (body.indexOf('\uFFFD') >= 0) {
            problems.add(file, 0, "", "ada huruf yang bukan UTF-8; simpan ulang sebagai CSV UTF-8");
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(TableText.separator(body.lines().findFirst().orElse("")))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(body)) {
            List<String> header = null;
            for (CsvRecord csv : reader) {
                if (header == null) {
                    header = csv.getFields().stream().map(String::strip).toList();
                    table.checkHeader(header, columns);
                } else if (!blank(csv)) {
                    table.add(csv, header, columns);
                }
            }
            if (header == null) {
                problems.add(file, 0, "", "tabel kosong; baris pertama harus berisi nama kolom: " + columns.listed());
            }
        } catch (CsvParseException broken) {
            problems.add(
                    file, 0, "", "tidak dapat dibaca sebagai CSV (" + broken.getMessage() + "); periksa tanda kutip");
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        table.checkOrder(columns);
        return table;
    }

    private static boolean blank(CsvRecord csv) {
        return csv.getFields().stream().allMatch(String::isBlank);
    }

    private void checkHeader(List<String> header, Columns columns) {
        for (String name : columns.names()) {
            if (!header.contains(name) && !columns.optional().contains(name)) {
                problems.add(file, 1, name, "kolom ini tidak ada; baris pertama harus: " + columns.listed());
            }
        }
        for (String name : header) {
            if (!columns.names().contains(name)) {
                problems.add(file, 1, name, "kolom \"" + name + "\" tidak dikenal; yang dikenal: " + columns.listed());
            }
        }
    }

    private void add(CsvRecord csv, List<String> header, Columns columns) {
        int line = (int) csv.getStartingLineNumber();
        if (csv.getFieldCount() > header.size() || csv.getFieldCount() < columns.fewest(header)) {
            problems.add(
                    file,
                    line,
                    "",
                    "ada " + csv.getFieldCount() + " sel, seharusnya " + header.size()
                            + "; sel yang berisi pemisah harus diapit tanda kutip");
        }
        Row row = new Row(this, line, header, csv.getFields(), problems);
        for (String name : columns.names()) {
            String cell = row.text(name);
            if (cell.indexOf('\n') >= 0) {
                problems.add(file, line, name, "sel ini memuat ganti baris; satu baris = satu isi");
            }
            if (!cell.isEmpty()
                    && FORMULA_SIGNS.indexOf(cell.charAt(0)) >= 0
                    && !columns.free().contains(name)) {
                problems.add(
                        file,
                        line,
                        name,
                        "\"" + cell + "\" diawali tanda yang dibaca lembar kerja sebagai rumus; awali dengan huruf");
            }
            if (cell.isEmpty() && columns.required().contains(name)) {
                problems.add(file, line, name, "tidak boleh kosong");
            }
        }
        rows.add(row);
    }

    private void checkOrder(Columns columns) {
        String key = columns.sortedBy();
        for (int i = 1; !key.isEmpty() && i < rows.size(); i++) {
            String before = rows.get(i - 1).text(key);
            String here = rows.get(i).text(key);
            if (here.compareTo(before) < 0) {
                problems.add(
                        file,
                        rows.get(i).line,
                        key,
                        "\"" + here + "\" berdiri setelah \"" + before + "\"; urutkan tabel menurut kolom " + key);
                return;
            }
        }
    }

    /**
     * What a kind of table must look like.
     *
     * @param names its columns, in order
     * @param required columns that must not be empty
     * @param free columns whose cells may begin with a sign
     * @param sortedBy the column that gives the order of the rows; empty for any order
     * @param optional columns a table may leave out
     */
    record Columns(List<String> names, Set<String> required, Set<String> free, String sortedBy, Set<String> optional) {
        static Columns of(String names, String required, String free, String sortedBy) {
            return new Columns(
                    List.of(names.split(",")),
                    Set.of(required.split(",")),
                    Set.of(free.split(",")),
                    sortedBy,
                    Set.of());
        }

        Columns mayLack(String column) {
            return new Columns(names, required, free, sortedBy, Set.of(column));
        }

        /** How many cells a row must have: those at its end that are optional may be left out. */
        int fewest(List<String> header) {
            int cells = header.size();
            while (cells > 0 && optional.contains(header.get(cells - 1))) {
                cells--;
            }
            return cells;
        }

        String listed() {
            return String.join(",", names);
        }
    }
}
