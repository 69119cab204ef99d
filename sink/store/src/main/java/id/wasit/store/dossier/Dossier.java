package id.wasit.store.dossier;

import java.time.Instant;
import java.util.Map;

/**
 * What a dossier says.
 *
 * @param number number of the case
 * @param variant for whom it is
 * @param at when the case became ready to be referred: the date of the dossier
 * @param parts its parts by name: strings, whole numbers, booleans, lists and maps of them
 */
public record Dossier(long number, Variant variant, Instant at, Map<String, Object> parts) {

    /** A name for its file, without an ending. */
    public String fileName() {
        return "dosir-" + number + "-" + variant.code();
    }
}
