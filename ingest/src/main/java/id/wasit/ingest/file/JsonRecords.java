package id.wasit.ingest.file;

import id.wasit.ingest.source.Sighting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The records of a file with one JSON object per line. Lines of different forms may stand in one file. */
final class JsonRecords implements Records {
    private final RecordLines lines;
    private final String file;
    private final FileTerms terms;
    private final JsonForms forms = new JsonForms();
    private long count;

    JsonRecords(RecordLines lines, String file, FileTerms terms) {
        this.lines = lines;
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
            sightings.add(forms.sighting(lines.text().getBytes(StandardCharsets.UTF_8), file, lines.line(), terms));
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
}
