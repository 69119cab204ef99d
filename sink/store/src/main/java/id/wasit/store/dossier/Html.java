package id.wasit.store.dossier;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the XHTML of a letter; everything that is shown is escaped here. */
final class Html {
    private static final String STYLE = """
            @page { size: A4; margin: 18mm 18mm 20mm 22mm;
              @bottom-left { content: "Perkara %s"; font-family: Naskah; font-size: 7.5pt; color: #444; }
              @bottom-right { content: "Halaman " counter(page) " dari " counter(pages); font-family: Naskah; font-size: 7.5pt; color: #444; } }
            body { font-family: Naskah, Simbol; font-size: 9pt; line-height: 1.35; }
            .kop { text-align: center; border-bottom: 2.5pt solid #000; padding-bottom: 6pt; }
            .garis { border-top: 0.6pt solid #000; margin-top: 1.5pt; margin-bottom: 12pt; }
            .kop .nama { font-size: 14pt; font-weight: bold; text-transform: uppercase; letter-spacing: 0.4pt; }
            .kop .kecil { font-size: 8pt; }
            h1 { font-size: 12pt; text-align: center; text-transform: uppercase; margin: 0; }
            .bawah { text-align: center; margin: 2pt 0 10pt 0; }
            h2 { font-size: 9.5pt; margin: 12pt 0 3pt 0; page-break-after: avoid; }
            h3 { font-size: 9pt; margin: 8pt 0 3pt 0; page-break-after: avoid; }
            p { margin: 2pt 0 4pt 0; }
            table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; }
            .fakta td { vertical-align: top; padding: 1pt 0; } .fakta td.n { width: 40mm; } .fakta td.t { width: 4mm; }
            .daftar th, .daftar td { border: 0.5pt solid #555; padding: 2pt 4pt; vertical-align: top; text-align: left; font-size: 8pt; }
            .daftar th { background-color: #eee; }
            .daftar tr { page-break-inside: avoid; }
            .kutipan { border: 0.6pt solid #555; background-color: #f7f7f7; padding: 6pt 8pt; margin: 4pt 0; white-space: pre-wrap; font-size: 10pt; page-break-inside: avoid; }
            .tangan { margin: 20pt 0 0 95mm; page-break-inside: avoid; } .tangan .ruang { height: 42pt; }
            .kutipan .asal { font-size: 7.5pt; color: #444; }
            .m { font-weight: bold; text-decoration: underline; }
            .hash td { font-family: Mesin; font-size: 7pt; } .hash td.n { font-family: Naskah; font-size: 8pt; }
            ul { margin: 2pt 0 4pt 0; padding-left: 14pt; }
            """;

    private final StringBuilder out = new StringBuilder();

    void open(Map<String, String> names) {
        String number = escape(names.get("nomor"));
        out.append("<!DOCTYPE html><html lang=\"id\"><head><title>Berkas rujukan perkara ")
                .append(number)
                .append("</title><meta name=\"description\" content=\"Berkas rujukan dugaan keberpihakan ASN\"/>")
                .append("<meta name=\"author\" content=\"Wasit\"/><meta name=\"subject\" content=\"Dugaan\"/>")
                .append("<style>")
                .append(STYLE.formatted(number))
                .append("</style></head><body>");
    }

    void close() {
        out.append("</body></html>");
    }

    void letterhead(@Nullable Object name, @Nullable Object address, @Nullable Object basis) {
        out.append("<div class=\"kop\"><div class=\"nama\">")
                .append(escape(name))
                .append("</div><div class=\"kecil\">");
        out.append(escape(address)).append("</div><div class=\"kecil\">").append(escape(basis));
        out.append("</div></div><div class=\"garis\"></div>");
    }

    void title(String title, String below) {
        out.append("<h1>").append(escape(title)).append("</h1><p class=\"bawah\">");
        out.append(escape(below)).append("</p>");
    }

    void section(String title) {
        out.append("<h2>").append(escape(title)).append("</h2>");
    }

    void heading(String title) {
        out.append("<h3>").append(escape(title)).append("</h3>");
    }

    void paragraph(String text) {
        out.append("<p>").append(escape(text)).append("</p>");
    }

    /** Names and values by turns. */
    void facts(@Nullable Object... facts) {
        out.append("<table class=\"fakta\"><tbody>");
        for (int i = 0; i + 1 < facts.length; i += 2) {
            out.append("<tr><td class=\"n\">").append(escape(facts[i])).append("</td><td class=\"t\">:</td><td>");
            out.append(escape(facts[i + 1])).append("</td></tr>");
        }
        out.append("</tbody></table>");
    }

    /** The same for hashes, which are long. */
    void hashes(@Nullable Object... hashes) {
        int from = out.length();
        facts(hashes);
        out.replace(from, from + "<table class=\"fakta\">".length(), "<table class=\"fakta hash\">");
    }

    void table(List<String> heads, List<List<String>> rows) {
        out.append("<table class=\"daftar\"><thead><tr>");
        heads.forEach(head -> out.append("<th>").append(escape(head)).append("</th>"));
        out.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            out.append("<tr>");
            row.forEach(cell -> out.append("<td>").append(escape(cell)).append("</td>"));
            out.append("</tr>");
        }
        out.append("</tbody></table>");
    }

    void bullets(List<String> lines, String none) {
        if (lines.isEmpty()) {
            paragraph(none);
            return;
        }
        out.append("<ul>");
        lines.forEach(line -> out.append("<li>").append(escape(line)).append("</li>"));
        out.append("</ul>");
    }

    void quotation(String label, String text, BitSet marks) {
        out.append("<div class=\"kutipan\"><span class=\"asal\">")
                .append(escape(label))
                .append("</span>\n");
        int at = 0;
        while (at < text.length()) {
            boolean marked = marks.get(at);
            int end = Math.min(text.length(), marked ? marks.nextClearBit(at) : next(marks, at, text.length()));
            out.append(marked ? "<span class=\"m\">" : "<span>");
            out.append(escape(text.substring(at, end))).append("</span>");
            at = end;
        }
        out.append("</div>");
    }

    void signature(String place, String role, String name) {
        out.append("<div class=\"tangan\"><div>")
                .append(escape(place))
                .append("</div><div>")
                .append(escape(role));
        out.append("</div><div class=\"ruang\">&#160;</div><div><b>")
                .append(escape(name))
                .append("</b></div></div>");
    }

    private static int next(BitSet marks, int from, int otherwise) {
        int next = marks.nextSetBit(from);
        return next < 0 ? otherwise : next;
    }

    /** Text as XML may hold it; what no font has is told by its name. */
    static String escape(@Nullable Object value) {
        StringBuilder escaped = new StringBuilder();
        Glyphs.shown(String.valueOf(value)).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
