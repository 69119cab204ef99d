package id.wasit.store.priority;

import id.wasit.model.Strength;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much each part counts: the rows of {@code priority_weights} by name. A weight that is not there counts as the default.
 *
 * @param values name and value, such as {@code strength.STRONG} and 4
 */
public record Weights(Map<String, Double> values) {
    /** Weights as they are shipped; categories that are not named weigh 1. */
    public static final Weights SHIPPED = new Weights(Map.of());

    static final String DOUBLING = "waiting.doubling_hours";

    private static final Map<Strength, Double> STRENGTHS =
            Map.of(Strength.WEAK, 1.0, Strength.MEDIUM, 2.0, Strength.STRONG, 4.0);

    /** Keeps its own copy. */
    public Weights {
        values = Map.copyOf(values);
    }

    static Weights load(Connection connection) throws SQLException {
        Map<String, Double> values = new TreeMap<>();
        Rows.each(
                connection,
                "SELECT name, weight FROM wasit.priority_weights",
                row -> values.put(row.text("name"), row.real("weight")));
        return new Weights(values);
    }

    double strength(Strength strength) {
        return weight("strength." + strength.name(), STRENGTHS.getOrDefault(strength, 1.0));
    }

    double severity(String category) {
        return weight("severity." + category, 1);
    }

    /** For each doubling of the number of posts, up to {@link #mostReach}. */
    double reach() {
        return weight("reach.doubling", 1.25);
    }

    double mostReach() {
        return weight("reach.most", 2);
    }

    double novelty() {
        return weight("novelty.new", 1.25);
    }

    /** A pattern with fewer decisions is new. */
    double fewDecisions() {
        return weight("novelty.decisions", 5);
    }

    double deletion() {
        return weight("deletion.before", 1.5);
    }

    /** Decisions that every pattern is credited with before the first: so one mistake does not bury it. */
    double creditedRight() {
        return weight("precision.credited_right", 4);
    }

    double creditedMisread() {
        return weight("precision.credited_misread", 1);
    }

    /** After so much waiting a case weighs twice as much. */
    Duration doubling() {
        return Duration.ofMinutes(Math.round(weight(DOUBLING, 12) * 60));
    }

    private double weight(String name, double otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
