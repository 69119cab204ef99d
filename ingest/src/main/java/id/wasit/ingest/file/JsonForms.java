package id.wasit.ingest.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import id.wasit.ingest.source.Sighting;
import id.wasit.ingest.source.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object after the other, each by its own form. An object is checked to its end, but only the places of its values are kept: what
 * they say is put together when somebody asks, which for most objects is their author alone. Objects of one form follow each other, so the
 * names of the last one are kept, and all forms are tried only where they differ.
 */
final class JsonForms {
    /** Records are UTF-8; nothing else is guessed. */
    static final JsonFactory JSON =
            JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build();

    private static final int FEW = 16;

    private List<String> names = List.of();
    private Map<String, Integer> columns = Map.of();
    private @Nullable Export form;
    private int[] places = new int[FEW];

    /**
     * What an object says.
     *
     * @param json the object in UTF-8; bytes that are none are read as U+FFFD
     */
    Sighting sighting(byte[] json, String file, long number, FileTerms terms) {
        try {
            return read(json, file, number, terms);
        } catch (JsonProcessingException damaged) {
            byte[] mended = new String(json, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            // The message of the JSON parser is not shown: it repeats what it read.
            return Arrays.equals(json, mended)
                    ? Problems.nameless(origin(file, number) + place(json, damaged), Problems.JSON)
                    : sighting(mended, file, number, terms);
        } catch (Unreadable damaged) {
            return Sighting.Damage.nameless(damaged.origin(), damaged.reason());
        }
    }

    private Sighting read(byte[] json, String file, long number, FileTerms terms) throws JsonProcessingException {
        int[] starts = starts(json);
        Export export = starts.length == 0 ? null : formOf(terms);
        return export == null
                ? Problems.nameless(
                        origin(file, number), "bentuk tidak dikenal; NDJSON Wasit perlu item_id, text, dan author_id")
                : export.read(new JsonRow(columns, starts, json, file, number), terms);
    }

    private static String origin(String file, long number) {
        return file + " baris " + number;
    }

    private @Nullable Export formOf(FileTerms terms) {
        return terms.format() == null ? form : Exports.named(terms.format());
    }

    /** Of a number of a thousand digits the parser tells no place. */
    private static String place(byte[] json, JsonProcessingException damaged) {
        JsonLocation place = damaged.getLocation();
        if (place == null) {
            return "";
        }
        int before = (int) Math.min(json.length, place.getByteOffset());
        return ", karakter " + (new String(json, 0, before, StandardCharsets.UTF_8).length() + 1);
    }

    /** Where the values of the object begin; none when it is no object. */
    private int[] starts(byte[] json) throws JsonProcessingException {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return new int[0];
            }
            int count = 0;
            boolean known = true;
            List<String> found = names;
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (known && !(count < names.size() && names.get(count).equals(name))) {
                    known = false;
                    found = new ArrayList<>(names.subList(0, count));
                }
                if (!known) {
                    found.add(name);
                }
                parser.nextToken();
                put(count++, (int) parser.currentTokenLocation().getByteOffset());
                parser.skipChildren();
            }
            if (!known || count != names.size()) {
                recognise(found.subList(0, count));
            }
            return Arrays.copyOf(places, count);
        } catch (JsonProcessingException damaged) {
            throw damaged;
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory were not read", e);
        }
    }

    private void put(int place, int start) {
        if (place == places.length) {
            places = Arrays.copyOf(places, 2 * place);
        }
        places[place] = start;
    }

    /** Of a name that is there twice the last place counts. */
    private void recognise(List<String> found) {
        names = List.copyOf(found);
        columns = new HashMap<>();
        for (int place = 0; place < names.size(); place++) {
            columns.put(names.get(place), place);
        }
        form = Exports.recognised(columns.keySet());
    }
}
