package id.wasit.review.lexicon;

import id.wasit.detector.lexicon.Contest;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.model.Phase;
import id.wasit.model.Times;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.StoredFlag;
import id.wasit.store.legal.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets the moments of a post against the calendar of its contest. */
@Component("calendar")
public class Calendar {
    private final ActiveLexicon active;

    Calendar(ActiveLexicon active) {
        this.active = active;
    }

    /**
     * One moment of a post.
     *
     * @param what which: {@code posted}, {@code edited}, {@code captured}, {@code flagged}
     * @param at when
     * @param phase the phase of the contest then; absent when the contest or its calendar is unknown
     */
    public record Moment(String what, Instant at, @Nullable Phase phase) {}

    /** The moments of a post in the order they happened. */
    public List<Moment> moments(StoredFlag flag, CaseRow row) {
        return moments(flag, row, dates(row));
    }

    /** The same with the calendar of another time, as {@link #days} told it. */
    public List<Moment> momentsThen(StoredFlag flag, CaseRow row, Map<String, String> days) {
        return moments(flag, row, dates(days));
    }

    /** The phase on a day in the calendar of another time; absent when that does not tell. */
    public @Nullable Phase phaseThen(Map<String, String> days, LocalDate day) {
        return Phase.of(dates(days), day);
    }

    /** The days of the contest by their names, to be kept; empty when nobody knows them. */
    public Map<String, String> days(CaseRow row) {
        Map<String, String> days = new TreeMap<>();
        dates(row).forEach((name, day) -> days.put(name, day.toString()));
        return days;
    }

    private Map<String, LocalDate> dates(CaseRow row) {
        return contest(row.contest()).map(Contest::dates).orElse(Map.of());
    }

    private static Map<String, LocalDate> dates(Map<String, String> days) {
        Map<String, LocalDate> dates = new TreeMap<>();
        days.forEach((name, day) -> dates.put(name, LocalDate.parse(day)));
        return dates;
    }

    private static List<Moment> moments(StoredFlag flag, CaseRow row, Map<String, LocalDate> dates) {
        Zones zone = Zones.of(row.region());
        Times times = flag.flag().post().times();
        List<Moment> moments = new ArrayList<>();
        add(moments, "posted", times.created(), dates, zone);
        add(moments, "edited", times.edited(), dates, zone);
        add(moments, "captured", times.observed(), dates, zone);
        add(moments, "flagged", flag.flag().flaggedAt(), dates, zone);
        return List.copyOf(moments);
    }

    /** The phase of the contest on a day; absent when the contest or its calendar is unknown. */
    public @Nullable Phase phase(CaseRow row, LocalDate day) {
        return Phase.of(dates(row), day);
    }

    /**
     * The days of these moments on the calendar of the contest; absent when nobody knows it.
     *
     * @param happened when the thing itself happened, where somebody told it
     */
    public @Nullable TimeStrip strip(List<Moment> moments, CaseRow row, @Nullable LocalDate happened) {
        Zones zone = Zones.of(row.region());
        List<TimeStrip.Day> days = Stream.concat(
                        Stream.ofNullable(happened).map(day -> new TimeStrip.Day("happened", day)),
                        moments.stream()
                                .map(moment ->
                                        new TimeStrip.Day(moment.what(), LocalDate.ofInstant(moment.at(), zone.id()))))
                .toList();
        return contest(row.contest())
                .map(contest -> TimeStrip.of(contest, days))
                .orElse(null);
    }

    /** The name of a contest; its key when the lexicon does not know it. */
    public @Nullable String contestName(@Nullable String key) {
        return contest(key).map(Contest::name).orElse(key);
    }

    /** The name of a side, as people say it, for {@code contest/side}; what the lexicon does not know stays as it is. */
    public String sideName(String target) {
        int slash = target.lastIndexOf('/');
        return contest(target.substring(0, Math.max(0, slash))).stream()
                .flatMap(known -> known.sides().stream())
                .filter(side -> side.id().equals(target.substring(slash + 1)))
                .map(Contest.Side::name)
                .findFirst()
                .orElse(target);
    }

    private static void add(
            List<Moment> moments, String what, @Nullable Instant at, Map<String, LocalDate> dates, Zones zone) {
        if (at != null) {
            moments.add(new Moment(what, at, Phase.of(dates, LocalDate.ofInstant(at, zone.id()))));
        }
    }

    private Optional<Contest> contest(@Nullable String key) {
        return active.lexicon().map(Lexicon::contests).orElse(List.of()).stream()
                .filter(contest -> contest.key().equals(key))
                .findFirst();
    }
}
