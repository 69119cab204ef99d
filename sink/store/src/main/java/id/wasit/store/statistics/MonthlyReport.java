package id.wasit.store.statistics;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The report of a month for people outside: counts only, no cell under five.
 *
 * @param office who makes it; may be empty
 * @param period the month
 * @param parts its tables
 * @param statements what is told in sentences below them
 */
public record MonthlyReport(String office, Period period, List<Part> parts, List<Statement> statements) {
    /** What the columns count, in their order. */
    public static final List<String> COLUMNS =
            List.of("Terkonfirmasi dua orang", "Bukan indikasi", "Salah baca leksikon", "Menunggu", "Jumlah");

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("id"));

    /** Takes a copy. */
    public MonthlyReport {
        parts = List.copyOf(parts);
        statements = List.copyOf(statements);
    }

    /**
     * Something told in sentences.
     *
     * @param title what it is about
     * @param sentences what is said of it
     */
    public record Statement(String title, List<String> sentences) {
        /** Takes a copy. */
        public Statement {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * One table.
     *
     * @param title what it counts by
     * @param tallies its rows, their values as people read them
     */
    public record Part(String title, List<Tally> tallies) {
        /** Takes a copy. */
        public Part {
            tallies = List.copyOf(tallies);
        }
    }

    /** As PDF. */
    public byte[] pdf() {
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.withHtmlContent(html(), null);
            builder.withProducer("Wasit");
            font(builder, "DejaVuSans.ttf", 400);
            font(builder, "DejaVuSans-Bold.ttf", 700);
            builder.toStream(bytes);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The cells of a table with their totals, small ones left out; empty when none can be shown. */
    public static List<OptionalLong[]> cells(Part part) {
        return SmallCells.of(part.tallies().stream().map(MonthlyReport::row).toArray(long[][]::new))
                .map(List::of)
                .orElse(List.of());
    }

    private static long[] row(Tally tally) {
        long confirmed = tally.of(Outcome.CONFIRMED);
        long misread = tally.of(Outcome.MISREAD);
        return new long[] {confirmed, tally.decided() - confirmed - misread, misread, tally.of(Outcome.WAITING)};
    }

    private String html() {
        StringBuilder page = new StringBuilder("""
                <html lang="id"><head><title>Laporan bulanan</title><style>
                @page { size: A4; margin: 20mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt } }
                body { font-family: Naskah; font-size: 9.5pt } h1 { font-size: 15pt; margin: 0 } h2 { font-size: 11pt; margin: 14pt 0 4pt; page-break-after: avoid } p { margin: 3pt 0 }
                table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate } tr { page-break-inside: avoid }
                th, td { border-bottom: 0.5pt solid #999; padding: 2.5pt 4pt; text-align: right } th { font-weight: 700 }
                th:first-child, td:first-child { text-align: left; min-width: 24mm } .hint { font-size: 8pt }
                </style></head><body>
                """);
        page.append("<h1>Laporan bulanan dugaan keberpihakan ASN</h1><p>")
                .append(escaped(office.isBlank() ? "" : office + " · "))
                .append(period.from().format(DAY))
                .append(" sampai ")
                .append(period.to().format(DAY))
                .append(
                        "</p><p class=\"hint\">Menurut hari perkara diketahui. Semua angka adalah dugaan atau indikasi; tidak satu pun menyatakan"
                                + " bahwa seseorang bersalah. Sel berisi kurang dari ")
                .append(SmallCells.SMALLEST)
                .append(" perkara, dan sel yang dapat membukanya, tidak ditampilkan (–).</p>");
        parts.forEach(part -> table(page, part));
        statements.forEach(statement -> {
            page.append("<h2>").append(escaped(statement.title())).append("</h2>");
            statement
                    .sentences()
                    .forEach(told -> page.append("<p>").append(escaped(told)).append("</p>"));
        });
        return page.append("</body></html>").toString();
    }

    private static void table(StringBuilder page, Part part) {
        List<OptionalLong[]> cells = cells(part);
        page.append("<h2>").append(escaped(part.title())).append("</h2>");
        if (cells.isEmpty()) {
            page.append("<p class=\"hint\">Terlalu sedikit perkara untuk ditampilkan.</p>");
            return;
        }
        page.append("<table><thead><tr><th></th>");
        COLUMNS.forEach(column -> page.append("<th>").append(column).append("</th>"));
        page.append("</tr></thead><tbody>");
        for (int row = 0; row < cells.size(); row++) {
            page.append("<tr><td>")
                    .append(escaped(part.tallies().get(row).value()))
                    .append("</td>");
            for (OptionalLong cell : cells.get(row)) {
                page.append("<td>")
                        .append(cell.isPresent() ? Long.toString(cell.getAsLong()) : "–")
                        .append("</td>");
            }
            page.append("</tr>");
        }
        page.append("</tbody></table>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(() -> resource(FONTS + file), "Naskah", weight, FontStyle.NORMAL, true);
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(MonthlyReport.class.getResourceAsStream(path), path);
    }
}
