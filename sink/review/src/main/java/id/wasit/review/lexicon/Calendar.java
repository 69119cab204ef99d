package id.wasit.review.lexicon;

import id.wasit.detector.lexicon.Contest;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.model.Times;
import id.wasit.review.layout.Zones;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.StoredFlag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Optional<Contest> contest = contest(row.contest());
        Zones zone = Zones.of(row.region());
        Times times = flag.flag().post().times();
        List<Moment> moments = new ArrayList<>();
        add(moments, "posted", times.created(), contest, zone);
        add(moments, "edited", times.edited(), contest, zone);
        add(moments, "captured", times.observed(), contest, zone);
        add(moments, "flagged", flag.flag().flaggedAt(), contest, zone);
        return List.copyOf(moments);
    }

    /** The phase of the contest on a day; absent when the contest or its calendar is unknown. */
    public @Nullable Phase phase(CaseRow row, LocalDate day) {
        return contest(row.contest()).map(known -> Phase.of(known, day)).orElse(null);
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
            List<Moment> moments, String what, @Nullable Instant at, Optional<Contest> contest, Zones zone) {
        if (at == null) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(at, zone.id());
        moments.add(
                new Moment(what, at, contest.map(known -> Phase.of(known, day)).orElse(null)));
    }

    private Optional<Contest> contest(@Nullable String key) {
        return active.lexicon().map(Lexicon::contests).orElse(List.of()).stream()
                .filter(contest -> contest.key().equals(key))
                .findFirst();
    }
}
