package id.wasit.review.statistics;

import id.wasit.store.cases.Lane;
import id.wasit.store.statistics.DayTally;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What waits in one lane, by age.
 *
 * @param lane the lane
 * @param fresh known since a day at most
 * @param days known two or three days
 * @param week known four to seven days
 * @param late known longer than the legal clock runs
 */
record Backlog(Lane lane, long fresh, long days, long week, long late) {
    private static final Set<Lane> WAITING =
            Set.of(Lane.TRIAGE, Lane.IDENTITY, Lane.SECOND, Lane.ADJUDICATION, Lane.READY);

    /** Every lane that people work on, in the order of their work. */
    static List<Backlog> of(List<DayTally> tallies, LocalDate today) {
        List<Backlog> lanes = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            if (WAITING.contains(lane)) {
                List<DayTally> own = tallies.stream()
                        .filter(tally -> tally.value().equals(lane.code()))
                        .toList();
                lanes.add(new Backlog(
                        lane,
                        between(own, today, 0, 1),
                        between(own, today, 2, 3),
                        between(own, today, 4, 7),
                        between(own, today, 8, Integer.MAX_VALUE)));
            }
        }
        return lanes;
    }

    public long all() {
        return fresh + days + week + late;
    }

    private static long between(List<DayTally> tallies, LocalDate today, int from, int to) {
        return tallies.stream()
                .filter(tally -> {
                    long age = ChronoUnit.DAYS.between(tally.day(), today);
                    return age >= from && age <= to;
                })
                .mapToLong(DayTally::cases)
                .sum();
    }
}
