package id.wasit.store.priority;

import id.wasit.store.priority.PriorityFacts.PatternRecord;
import java.time.Duration;
import java.util.List;

/**
 * Why a case is read when it is.
 *
 * @param parts the reasons; their factors multiply
 * @param headStart by how much the case is treated as older than it is; negative when others go before it
 */
public record Priority(List<PriorityPart> parts, Duration headStart) {
    /** The longest head start. */
    public static final Duration MOST = Duration.ofHours(64);

    /** The longest that a case is put back. With {@link #MOST} it makes four days: less than the seven that every case has. */
    public static final Duration LEAST = Duration.ofHours(-32);

    /** The priority of a case with these facts. The same facts give the same priority, whoever it is about. */
    public static Priority of(PriorityFacts facts, Weights weights) {
        List<PriorityPart> parts = List.of(
                part(
                        PriorityPart.Kind.STRENGTH,
                        weights.strength(facts.strength()),
                        facts.strength().name()),
                part(PriorityPart.Kind.SEVERITY, weights.severity(facts.category()), facts.category()),
                part(PriorityPart.Kind.REACH, reach(facts.posts(), weights), facts.posts()),
                part(
                        PriorityPart.Kind.NOVELTY,
                        facts.pattern().decisions() < weights.fewDecisions() ? weights.novelty() : 1,
                        facts.pattern().decisions()),
                part(PriorityPart.Kind.DELETION, facts.takenBack() > 0 ? weights.deletion() : 1, facts.takenBack()),
                part(
                        PriorityPart.Kind.PRECISION,
                        precision(facts.pattern(), weights),
                        facts.pattern().right() + "/" + facts.pattern().decisions()));
        return new Priority(parts, headStart(parts, weights));
    }

    private static Duration headStart(List<PriorityPart> parts, Weights weights) {
        double doublings = parts.stream()
                .mapToDouble(part -> Math.log(part.factor()) / Math.log(2))
                .sum();
        double seconds = doublings * weights.doubling().toSeconds();
        return Duration.ofSeconds(Math.round(Math.max(LEAST.toSeconds(), Math.min(MOST.toSeconds(), seconds))));
    }

    private static double reach(int posts, Weights weights) {
        return Math.min(weights.mostReach(), Math.pow(weights.reach(), Math.log(Math.max(1, posts)) / Math.log(2)));
    }

    /** Mean of the Beta distribution after the decisions, by that before them: 1 for a pattern nobody judged. */
    private static double precision(PatternRecord pattern, Weights weights) {
        double right = weights.creditedRight();
        double all = right + weights.creditedMisread();
        return (pattern.right() + right) / (pattern.decisions() + all) / (right / all);
    }

    private static PriorityPart part(PriorityPart.Kind kind, double factor, Object seen) {
        return new PriorityPart(kind, Math.round(factor * 1000) / 1000.0, String.valueOf(seen));
    }
}
