package id.wasit.pipeline.sink;

import id.wasit.model.SourceStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of many reports on one place only the last counts, because the counts are absolute. */
final class LatestStatus {
    private LatestStatus() {}

    static List<SourceStatus> of(List<SourceStatus> batch) {
        Map<List<String>, SourceStatus> latest = new LinkedHashMap<>();
        batch.forEach(status -> latest.put(List.of(status.source(), status.split()), status));
        return List.copyOf(latest.values());
    }
}
