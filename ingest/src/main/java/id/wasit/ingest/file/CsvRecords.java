package id.wasit.ingest.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import id.wasit.ingest.source.Sighting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The records of a CSV file behind its header. */
final class CsvRecords implements Records {
    private static final int MOST_CHARACTERS = 1 << 20;

    private final RecordLines lines;
    private final CsvHeader header;
    private final Map<String, Integer> columns;
    private final String file;
    private final FileTerms terms;
    private long count;

    CsvRecords(RecordLines lines, CsvHeader header, String file, FileTerms terms) {
        this.lines = lines;
        this.header = header;
        this.columns = ColumnNames.places(header.names());
        this.file = file;
        this.terms = terms;
    }

    @Override
    public void skip(long records) throws IOException {
        while (count < records && lines.next()) {
            count++;
        }
    }

    /** Several records go through the parser together: starting it for each would cost more than the parsing. */
    @Override
    public List<Sighting> next(int most) throws IOException {
        List<Sighting> sightings = new ArrayList<>(most);
        StringBuilder text = new StringBuilder();
        List<Place> places = new ArrayList<>(most);
        while (places.size() + sightings.size() < most && text.length() < MOST_CHARACTERS && lines.next()) {
            count++;
            if (lines.broken()) {
                sightings.add(Problems.nameless(file + " baris " + lines.line(), Problems.QUOTES));
            } else {
                int start = text.length();
                lines.appendTo(text);
                places.add(new Place(lines.line(), start, text.length()));
                text.append('\n');
            }
        }
        parse(text.toString(), places, sightings);
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

    private void parse(String text, List<Place> places, List<Sighting> sightings) {
        int at = 0;
        for (CsvRecord values : header.parser().ofCsvRecord(text)) {
            Place place = places.get(at++);
            sightings.add(sighting(text, place, values));
        }
    }

    private Sighting sighting(String text, Place place, CsvRecord values) {
        int width = header.names().size();
        if (values.getFieldCount() != width) {
            return Problems.nameless(
                    file + " baris " + place.line(),
                    "ada " + values.getFieldCount() + " kolom, seharusnya " + width
                            + "; beri tanda kutip pada teks yang memuat pemisah kolom");
        }
        return header.export().read(new CsvRow(columns, values, file, place, text), terms);
    }

    /** Where a record stands, in the file and in the text handed to the parser. */
    record Place(long line, int start, int end) {}
}
