package id.wasit.store.dossier;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Which characters of a text are part of the evidence. */
final class Marks {
    private Marks() {}

    static BitSet of(String part, List<Map<String, Object>> findings) {
        BitSet marks = new BitSet();
        for (Map<String, Object> finding : findings) {
            for (Map<String, Object> span : Parts.maps(finding, "kata")) {
                if (part.equals(span.get("bagian"))) {
                    marks.set(Parts.number(span, "mulai"), Parts.number(span, "akhir"));
                }
            }
        }
        return marks;
    }
}
