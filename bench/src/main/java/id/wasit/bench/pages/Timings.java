package id.wasit.bench.pages;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** How long everything took that reviewers asked for, seen from their side. */
final class Timings {
    private static final double MILLION = 1e6;

    private final Map<Task, ConcurrentLinkedQueue<Long>> nanos = new EnumMap<>(Task.class);
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    Timings() {
        for (Task task : Task.values()) {
            nanos.put(task, new ConcurrentLinkedQueue<>());
        }
    }

    void add(Task task, long took) {
        nanos.getOrDefault(task, new ConcurrentLinkedQueue<>()).add(took);
    }

    void failed(@Nullable String why) {
        failures.add(String.valueOf(why));
    }

    /** How many failed, and why the first did. */
    String failures() {
        return failures.isEmpty() ? "0" : failures.size() + ", the first: " + failures.peek();
    }

    /** One line for each task that was done. */
    List<String> lines() {
        return nanos.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry ->
                        line(entry.getKey(), entry.getValue().stream().sorted().toList()))
                .toList();
    }

    private static String line(Task task, List<Long> sorted) {
        return String.format(
                Locale.ROOT,
                "%-34s %6d  p50 %6.1f  p95 %6.1f  p99 %6.1f  max %7.1f ms",
                task.title(),
                sorted.size(),
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))) / MILLION;
    }
}
