package id.wasit.store.statistics;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table to take along. No cell can be a formula: a text that a spreadsheet would take for one gets an apostrophe in front (OWASP, CSV
 * injection).
 *
 * @param name what the table is called
 * @param head names of the columns
 * @param rows cells of each row: text or numbers
 */
public record Sheet(String name, List<String> head, List<List<Object>> rows) {
    private static final String FORMULA = "=+-@\t\r\n";

    /** Takes copies. */
    public Sheet {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** As CSV, UTF-8 with a byte order mark, without which spreadsheets take it for another encoding. */
    public byte[] csv() {
        StringWriter text = new StringWriter().append('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(head.stream().map(Sheet::safe).toList());
            rows.forEach(row -> csv.writeRecord(row.stream()
                    .map(cell -> cell instanceof Number n ? n.toString() : safe(cell))
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As a workbook of one sheet. */
    public byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Wasit", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, safe(head.get(column)));
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < rows.size(); row++) {
                fill(sheet, row + 1, rows.get(row));
            }
            sheet.freezePane(0, 1);
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, safe(cells.get(column)));
            }
        }
    }

    private static String safe(Object cell) {
        String text = cell.toString();
        boolean formula = Stream.of(text, text.strip())
                .anyMatch(start -> !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0);
        return formula ? "'" + text : text;
    }
}
