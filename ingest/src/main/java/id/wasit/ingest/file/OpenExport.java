package id.wasit.ingest.file;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * An export whose form is known, opened before its first record.
 *
 * @param records its records
 * @param heading the line with the names of the columns, as it stands in the file; empty where there is none
 * @param headingLine the line it stands on, from 1; 0 where there is none
 */
record OpenExport(Records records, String heading, long headingLine) {
    /** Some tools write a few lines about the export before the header. */
    private static final int LINES_BEFORE_HEADER = 20;

    /** Finds out the form; null, with the reader closed, when it is none that we know. */
    static @Nullable OpenExport of(Reader reader, String name, FileTerms terms) throws IOException {
        RecordLines lines = RecordLines.plain(reader);
        for (int line = 0; line < LINES_BEFORE_HEADER && lines.next(); line++) {
            String text = lines.text();
            if (line == 0 && text.stripLeading().startsWith("{")) {
                lines.repeat();
                return new OpenExport(new JsonRecords(lines, name, terms), "", 0);
            }
            CsvHeader header = CsvHeader.of(text, terms.format());
            if (header != null) {
                lines.separatedBy(header.separator());
                return new OpenExport(new CsvRecords(lines, header, name, terms), text, lines.line());
            }
        }
        lines.close();
        return null;
    }
}
