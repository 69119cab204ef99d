package id.wasit.store.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a case, or a person of the roster, from somebody's eyes. Each limit is one condition that goes into the statements themselves,
 * so nothing that a person may not see leaves the database; the page of rights shows the same objects.
 */
public enum Limit {
    /** Who neither reviews nor audits sees no case at all. */
    NO_CASES("false") {
        @Override
        boolean holds(User user) {
            return !worksOnCases(user) && !user.audits();
        }
    },
    /** Only cases of the named regions; one without a region is not among them. */
    REGIONS("%s.region = ANY (?)") {
        @Override
        boolean holds(User user) {
            return worksOnCases(user) && !user.regions().isEmpty();
        }

        @Override
        Object value(User user) {
            return user.regions().toArray(String[]::new);
        }
    },
    /** Only cases of the named offices; one without an office is not among them. */
    UNITS("%s.unit = ANY (?)") {
        @Override
        boolean holds(User user) {
            return worksOnCases(user) && !user.units().isEmpty();
        }

        @Override
        Object value(User user) {
            return user.units().toArray(String[]::new);
        }
    },
    /** Never a case of one's own office. */
    OWN_UNIT("%s.unit IS DISTINCT FROM ?") {
        @Override
        boolean holds(User user) {
            return worksOnCases(user) && user.unit() != null;
        }

        @Override
        @Nullable
        Object value(User user) {
            return user.unit();
        }
    };

    private final String condition;

    Limit(String condition) {
        this.condition = condition;
    }

    /** Whether it limits this person now. */
    abstract boolean holds(User user);

    /** What the condition compares with; a limit without a question mark has none. */
    @Nullable
    Object value(User user) {
        return null;
    }

    String condition(String table) {
        return condition.formatted(table);
    }

    boolean takesValue() {
        return condition.contains("?");
    }

    /** Whether it can limit somebody who has only this role: asked of the rule itself, with an office, a region and a unit set. */
    public boolean canHold(UserRole role) {
        return holds(new User("x", "x", Set.of(role), "x", Set.of("x"), Set.of("x"), true, null));
    }

    private static boolean worksOnCases(User user) {
        return user.judges();
    }
}
