package id.wasit.ingest.file;

import id.wasit.ingest.source.Sighting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One JSON object in a form that NDJSON files have, wherever it came from. */
public final class JsonMessage {
    private JsonMessage() {}

    /**
     * What it says.
     *
     * @param json the object in UTF-8
     * @param place what it was part of, for telling where it stood
     * @param number its number there
     * @param platform the platform of objects that do not tell it
     * @param receivedAt stands for the time of observation where the object has none
     */
    public static Sighting read(byte[] json, String place, long number, @Nullable String platform, Instant receivedAt) {
        if (json.length > RecordLines.LONGEST_RECORD) {
            return Problems.nameless(place + " baris " + number, "lebih panjang dari 1 MB; bukan tulisan biasa");
        }
        return JsonRecords.sighting(
                new String(json, StandardCharsets.UTF_8), place, number, new FileTerms(platform, receivedAt));
    }
}
