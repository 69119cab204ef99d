package id.wasit.store.dossier;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What happened, told in sentences from the parts of a dossier: uraian kejadian. */
final class Narrative {
    /** Whoever reads the letter finds all of them in the quotations. */
    private static final int TOLD = 3;

    private Narrative() {}

    /**
     * @param quotations the posts, the first flagged one first
     * @param category title and norms of the allegation
     */
    static String of(List<Map<String, Object>> quotations, Map<String, String> category) {
        String posts = quotations.stream().limit(TOLD).map(Narrative::sentence).collect(Collectors.joining(" "));
        String rest = quotations.size() > TOLD
                ? " Masih ada " + (quotations.size() - TOLD) + " tulisan lain yang dikutip di bagian D."
                : "";
        return posts + rest + " Kata-kata itu terbaca sebagai dugaan: " + category.get("judul") + ".";
    }

    private static String sentence(Map<String, Object> quotation) {
        return "Pada " + Moments.of(quotation.get("–".equals(quotation.get("dibuat")) ? "ditangkap" : "dibuat"))
                + phase(quotation) + " akun tersebut membuat "
                + quotation.get("jenis") + " di " + quotation.get("sumber") + words(quotation)
                + "; Wasit menangkapnya pada "
                + Moments.of(quotation.get("ditangkap")) + ".";
    }

    private static String phase(Map<String, Object> quotation) {
        Object phase = quotation.get("masa");
        return "–".equals(phase) ? "" : " (" + phase + ")";
    }

    private static String words(Map<String, Object> quotation) {
        String words = Parts.maps(quotation, "temuan").stream()
                .flatMap(finding -> Parts.maps(finding, "kata").stream())
                .map(span -> "“" + span.get("kata") + "”")
                .distinct()
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : " dengan kata " + words;
    }
}
