package id.wasit.ingest.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.wasit.ingest.source.Sighting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object after the other, each by its own form. Objects of one form follow each other, so the names of the last one are kept, and
 * all forms are tried only where they differ.
 */
final class JsonForms {
    private static final ObjectMapper JSON = new ObjectMapper();

    private List<String> names = List.of();
    private @Nullable Export form;

    /** The message of the JSON parser is not shown: it repeats what it read. */
    Sighting sighting(String line, String file, long number, FileTerms terms) {
        try {
            JsonNode json = JSON.readTree(line);
            Export export = json != null && json.isObject() ? formOf(json, terms) : null;
            return export == null
                    ? Problems.nameless(
                            origin(file, number),
                            "bentuk tidak dikenal; NDJSON Wasit perlu item_id, text, dan author_id")
                    : export.read(new JsonRow(json, file, number, line), terms);
        } catch (JsonProcessingException damaged) {
            return Problems.nameless(
                    origin(file, number) + ", karakter " + damaged.getLocation().getColumnNr(), Problems.JSON);
        }
    }

    private static String origin(String file, long number) {
        return file + " baris " + number;
    }

    private @Nullable Export formOf(JsonNode object, FileTerms terms) {
        if (terms.format() != null) {
            return Exports.named(terms.format());
        }
        if (!hasTheNames(object)) {
            List<String> found = new ArrayList<>(object.size());
            object.fieldNames().forEachRemaining(found::add);
            names = found;
            form = Exports.recognised(new HashSet<>(found));
        }
        return form;
    }

    private boolean hasTheNames(JsonNode object) {
        if (object.size() != names.size()) {
            return false;
        }
        Iterator<String> mine = object.fieldNames();
        for (String name : names) {
            if (!name.equals(mine.next())) {
                return false;
            }
        }
        return true;
    }
}
