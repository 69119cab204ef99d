package id.wasit.ingest.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.wasit.ingest.source.Sighting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of a file with one JSON object per line. Lines of different forms may stand in one file. */
final class JsonRecords implements Records {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RecordLines lines;
    private final String file;
    private final FileTerms terms;
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
            sightings.add(sighting(lines.text(), file, lines.line(), terms));
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

    /** The message of the JSON parser is not shown: it repeats what it read. */
    static Sighting sighting(String line, String file, long number, FileTerms terms) {
        String origin = file + " baris " + number;
        try {
            JsonNode json = JSON.readTree(line);
            Export export = json != null && json.isObject() ? recognised(json) : null;
            return export == null
                    ? Problems.nameless(origin, "bentuk tidak dikenal; NDJSON Wasit perlu item_id, text, dan author_id")
                    : export.read(new JsonRow(json, file, number, line), terms);
        } catch (JsonProcessingException damaged) {
            return Problems.nameless(
                    origin + ", karakter " + damaged.getLocation().getColumnNr(), Problems.JSON);
        }
    }

    private static @Nullable Export recognised(JsonNode json) {
        Set<String> columns = new HashSet<>();
        json.fieldNames().forEachRemaining(columns::add);
        return Exports.recognised(columns);
    }
}
