package id.wasit.ingest.youtube;

import id.wasit.ingest.source.Cursors;
import id.wasit.ingest.source.KnownItem;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is left to do and what may still be spent; all of it is the cursor. */
final class Work {
    /** "Daily quotas reset at midnight Pacific Time" (Quota Calculator). */
    private static final ZoneId QUOTA_ZONE = ZoneId.of("America/Los_Angeles");

    final Deque<Task> tasks;
    final Map<String, Progress> videos;
    private final int unitsPerDay;
    private final Map<String, KnownItem> before;
    private String day;
    private int spent;

    private Work(Stored stored, int unitsPerDay) {
        this.tasks = new ArrayDeque<>(stored.tasks());
        this.videos = new HashMap<>(stored.videos());
        this.before = stored.known();
        this.unitsPerDay = unitsPerDay;
        this.day = stored.day();
        this.spent = stored.spent();
    }

    static Work read(@Nullable String cursor, int unitsPerDay) {
        return new Work(
                Cursors.read(cursor, Stored.class, new Stored("", 0, List.of(), Map.of(), Map.of())), unitsPerDay);
    }

    String cursor(Map<String, KnownItem> known) {
        return Cursors.write(new Stored(day, spent, List.copyOf(tasks), videos, known));
    }

    /** What was known when it was stored. */
    Map<String, KnownItem> known() {
        return before;
    }

    /** Puts what follows from the first task in its place. */
    void instead(List<Task> after) {
        tasks.remove();
        for (int last = after.size() - 1; last >= 0; last--) {
            tasks.addFirst(after.get(last));
        }
    }

    /** Takes a unit of today's; false when none is left. */
    boolean spend(Clock clock) {
        String today = today(clock).toString();
        if (!today.equals(day)) {
            day = today;
            spent = 0;
        }
        if (spent >= unitsPerDay) {
            return false;
        }
        spent++;
        return true;
    }

    /** Returns the unit taken last. */
    void giveBack() {
        spent--;
    }

    int unitsPerDay() {
        return unitsPerDay;
    }

    /** How long until the quota begins anew. */
    static Duration untilReset(Clock clock) {
        return Duration.between(
                clock.instant(),
                today(clock).plusDays(1).atStartOfDay(QUOTA_ZONE).toInstant());
    }

    private static LocalDate today(Clock clock) {
        return clock.instant().atZone(QUOTA_ZONE).toLocalDate();
    }

    /**
     * The form in a checkpoint.
     *
     * @param day the day of the quota
     * @param spent units of that day
     * @param tasks what is left to do
     * @param videos how far the comments of each video were read
     * @param known items that were handed on
     */
    private record Stored(
            String day, int spent, List<Task> tasks, Map<String, Progress> videos, Map<String, KnownItem> known) {}
}
