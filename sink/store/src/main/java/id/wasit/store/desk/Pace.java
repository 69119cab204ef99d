package id.wasit.store.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How fast a person decides. Nobody reads a post and its context in less than four seconds; and twenty same answers in a row are more often
 * a tired hand than twenty same posts (review.md 1).
 *
 * @param median time between two of the last {@value #WINDOW} verdicts; absent while there are fewer
 * @param same how many of the last verdicts in a row were the same
 */
public record Pace(@Nullable Duration median, int same) {
    /** How many verdicts the median is taken over. */
    public static final int WINDOW = 15;

    /** More same answers in a row than this ask for a pause. */
    public static final int SAME = 20;

    /** A median below this asks for a pause. */
    public static final Duration LEAST = Duration.ofSeconds(4);

    /** @param newestFirst when, and letter of the verdict, in the same order */
    static Pace of(List<Instant> newestFirst, List<String> verdicts) {
        int same = 0;
        while (same < verdicts.size() && verdicts.get(same).equals(verdicts.get(0))) {
            same++;
        }
        if (newestFirst.size() <= WINDOW) {
            return new Pace(null, same);
        }
        List<Duration> gaps = IntStream.range(0, WINDOW)
                .mapToObj(i -> Duration.between(newestFirst.get(i + 1), newestFirst.get(i)))
                .sorted()
                .toList();
        return new Pace(gaps.get(WINDOW / 2), same);
    }

    /** Whether posts can hardly have been read. */
    public boolean tooFast() {
        return median != null && median.compareTo(LEAST) < 0;
    }

    /** Whether the same answer came suspiciously often. */
    public boolean tooSame() {
        return same > SAME;
    }
}
