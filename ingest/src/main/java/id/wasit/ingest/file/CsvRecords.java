package id.wasit.ingest.file;

import id.wasit.ingest.source.Sighting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The records of a CSV file behind its header. */
final class CsvRecords implements Records {
    private final RecordLines lines;
    private final CsvHeader header;
    private final Map<String, Integer> columns;
    private final int width;
    private final String file;
    private final FileTerms terms;
    private long count;

    CsvRecords(RecordLines lines, CsvHeader header, String file, FileTerms terms) {
        this.lines = lines;
        this.header = header;
        this.columns = ColumnNames.places(header.names());
        this.width = header.names().size();
        this.file = file;
        this.terms = terms;
    }

    @Override
    public void skip(long records) throws IOException {
        while (count < records && lines.next()) {
            count++;
        }
    }

    @Override
    public List<Sighting> next(int most) throws IOException {
        List<Sighting> sightings = new ArrayList<>(most);
        while (sightings.size() < most && lines.next()) {
            count++;
            sightings.add(sighting());
        }
        return sightings;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public String text() {
        return lines.text();
    }

    @Override
    public long line() {
        return lines.line();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Sighting sighting() {
        if (lines.broken()) {
            return Problems.nameless(file + " baris " + lines.line(), Problems.QUOTES);
        }
        if (lines.fields() != width) {
            return Problems.nameless(
                    file + " baris " + lines.line(),
                    "ada " + lines.fields() + " kolom, seharusnya " + width
                            + "; beri tanda kutip pada teks yang memuat pemisah kolom");
        }
        return header.export().read(new CsvRow(columns, lines.text(), lines.ends(), file, lines.line()), terms);
    }
}
