package id.wasit.store.dossier;

import java.util.List;
import java.util.Map;

/** Takes typed values out of the parts of a dossier; what is absent is empty. */
final class Parts {
    private Parts() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> part, String name) {
        return (Map<String, Object>) part.getOrDefault(name, Map.of());
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(Map<String, Object> part, String name) {
        return (List<Map<String, Object>>) part.getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked")
    static List<String> texts(Map<String, Object> part, String name) {
        return (List<String>) part.getOrDefault(name, List.of());
    }

    static int number(Map<String, Object> part, String name) {
        return (Integer) part.getOrDefault(name, 0);
    }
}
