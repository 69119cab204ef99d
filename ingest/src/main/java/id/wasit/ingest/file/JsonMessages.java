package id.wasit.ingest.file;

import id.wasit.ingest.source.Sighting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** JSON objects in a form that NDJSON files have, wherever they come from. Not for several threads. */
public final class JsonMessages {
    private final JsonForms forms = new JsonForms();
    private final @Nullable String platform;

    /** @param platform the platform of objects that do not tell it */
    public JsonMessages(@Nullable String platform) {
        this.platform = platform;
    }

    /**
     * What an object says.
     *
     * @param json the object in UTF-8
     * @param place what it was part of, for telling where it stood
     * @param number its number there
     * @param receivedAt stands for the time of observation where the object has none
     */
    public Sighting read(byte[] json, String place, long number, Instant receivedAt) {
        if (json.length > RecordLines.LONGEST_RECORD) {
            return Problems.nameless(place + " baris " + number, "lebih panjang dari 1 MB; bukan tulisan biasa");
        }
        return forms.sighting(json, place, number, new FileTerms(platform, receivedAt));
    }
}
