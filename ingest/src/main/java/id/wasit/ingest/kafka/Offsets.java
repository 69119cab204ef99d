package id.wasit.ingest.kafka;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The next offset of each partition; as a cursor {@code 0=17,1=4}.
 *
 * @param next by partition; what is absent begins at its oldest message
 */
record Offsets(Map<Integer, Long> next) {

    static Offsets of(@Nullable String cursor) {
        Map<Integer, Long> next = new TreeMap<>();
        if (cursor != null && !cursor.isEmpty()) {
            for (String one : cursor.split(",", -1)) {
                int equals = one.indexOf('=');
                next.put(Integer.valueOf(one.substring(0, equals)), Long.valueOf(one.substring(equals + 1)));
            }
        }
        return new Offsets(next);
    }

    void read(int partition, long offset) {
        next.put(partition, offset + 1);
    }

    String cursor() {
        return next.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
