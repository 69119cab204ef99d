package id.wasit.store.queue;

import id.wasit.model.Strength;
import java.util.Arrays;

/** What a list of cases can be narrowed to. Each is one condition; what people typed goes in as its value and never as SQL. */
public enum Facet {
    /** A state within the lane, by its code. */
    STATE("c.state = ?"),
    /** Category of the strongest finding. */
    CATEGORY("c.category = ?"),
    /** Strength of the strongest finding, exactly: the name of a {@link Strength}. */
    STRENGTH("c.strength = ?") {
        @Override
        Condition of(String typed, Asker asker) {
            int ordinal = Arrays.stream(Strength.values())
                    .filter(strength -> strength.name().equals(typed))
                    .mapToInt(Strength::ordinal)
                    .findFirst()
                    .orElse(NONE);
            return Condition.of(sql(), ordinal);
        }
    },
    /** Contest it is about. */
    CONTEST("c.contest = ?"),
    /** Candidate, pair or party that the strongest finding is about. Who still judges a case cannot pick it by that. */
    TARGET("c.target = ?") {
        @Override
        Condition of(String typed, Asker asker) {
            Condition about = Condition.of(sql(), typed);
            return asker.mayJudge() ? about.and(Asker.NO_LONGER_READ) : about;
        }
    },
    /** Region of the person's office. */
    REGION("c.region = ?"),
    /** The person's office. */
    UNIT("c.unit = ?"),
    /** Source of the representative post. */
    SOURCE("c.source = ?"),
    /** Lexicon release that found the representative post. */
    RELEASE("c.lexicon = ?"),
    /** The legal clock ends within so many days from today; 0 is today, -1 what ended yesterday or before. */
    DEADLINE("c.due_on <= ?") {
        @Override
        Condition of(String typed, Asker asker) {
            long days = typed.matches("-?[0-9]{1,3}") ? Long.parseLong(typed) : -999;
            return Condition.of(sql(), asker.today().plusDays(days));
        }
    },
    /** Somebody judged it, by login. Who may still become the second reader of a case finds it by their own name only. */
    READER(
            "EXISTS (SELECT 1 FROM wasit.case_moves m WHERE m.case_key = c.key AND m.actor = ? AND m.verdict IS NOT NULL)") {
        @Override
        Condition of(String typed, Asker asker) {
            Condition judged = Condition.of(sql(), typed);
            return asker.mayJudge() && !typed.equals(asker.login()) ? judged.and(Asker.NO_LONGER_READ) : judged;
        }
    };

    private static final int NONE = -1;

    private final String sql;

    Facet(String sql) {
        this.sql = sql;
    }

    /** The condition on {@code c}, a row of cases. What is not understood finds nothing. */
    Condition of(String typed, Asker asker) {
        return Condition.of(sql, typed);
    }

    String sql() {
        return sql;
    }
}
