package id.wasit.bench.flow;

import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When calls were sent and when their cases were seen.
 *
 * @param sent by item, {@link System#nanoTime()}
 * @param seen by item, the same clock; absent for what never came
 */
record Sightings(Map<String, Long> sent, Map<String, Long> seen) {
    private static final double NANOS_PER_MS = 1e6;
    private static final double NANOS_PER_S = 1e9;
    private static final double MS_PER_SECOND = 1e3;

    /**
     * One call that was seen.
     *
     * @param sent {@link System#nanoTime()}
     * @param millis until it was seen
     */
    record Delay(long sent, double millis) {}

    int lost() {
        return sent.size() - seen.size();
    }

    /** When those that never came were sent, in seconds after the first of all; an empty text when none is lost. */
    String whenLost() {
        LongSummaryStatistics all = times(sent.keySet());
        LongSummaryStatistics lost = times(
                sent.keySet().stream().filter(call -> !seen.containsKey(call)).collect(Collectors.toSet()));
        return lost.getCount() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "sent %.1f to %.1f s after the first",
                        (lost.getMin() - all.getMin()) / NANOS_PER_S,
                        (lost.getMax() - all.getMin()) / NANOS_PER_S);
    }

    private LongSummaryStatistics times(Set<String> calls) {
        return calls.stream().mapToLong(sent::get).summaryStatistics();
    }

    /** How long each took, in the order in which they were sent. */
    List<Delay> delays() {
        return sent.entrySet().stream()
                .flatMap(call -> seen.containsKey(call.getKey())
                        ? Stream.of(
                                new Delay(call.getValue(), (seen.get(call.getKey()) - call.getValue()) / NANOS_PER_MS))
                        : Stream.empty())
                .sorted((a, b) -> Long.compare(a.sent(), b.sent()))
                .toList();
    }

    /** So many in a hundred of those that were sent in that time took at most so many milliseconds; not a number when none was sent. */
    double percentile(int share, long from, long to) {
        List<Double> sorted = delays().stream()
                .filter(delay -> delay.sent() >= from && delay.sent() < to)
                .map(Delay::millis)
                .sorted()
                .toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * share / 100));
    }

    /**
     * Seconds from a fault until the last call had come that came later than this because of it; 0 when none did. Calls that were on their way
     * when the stretch was over are late because of what came then.
     */
    double caughtUp(long fault, long to, double late) {
        long judged = to - (long) (late * NANOS_PER_MS);
        return delays().stream()
                        .filter(delay -> delay.sent() < judged && delay.millis() > late)
                        .mapToDouble(delay -> (delay.sent() - fault) / NANOS_PER_MS + delay.millis())
                        .filter(sinceFault -> sinceFault > 0)
                        .max()
                        .orElse(0)
                / MS_PER_SECOND;
    }
}
