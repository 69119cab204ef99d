package id.wasit.store.queue;

import id.wasit.store.cases.Lane;
import java.util.List;

/** What comes first. Closed cases are listed in one order only: those whose turn was last come first. */
public enum Order {
    /** Whose turn it is: the end of the legal clock, less the head start that its priority gives. */
    TURN("c.turn_at", "c.key"),
    /** The day the legal clock ends, then the strongest. */
    CLOCK("c.due_on", "c.urgency", "c.key"),
    /** The strongest, then the day the legal clock ends. */
    STRENGTH("c.urgency", "c.due_on", "c.key");

    private final List<String> columns;

    Order(String... columns) {
        this.columns = List.of(columns);
    }

    /** As it is used in that lane. */
    Order in(Lane lane) {
        return lane.isOpen() ? this : TURN;
    }

    List<String> columns() {
        return columns;
    }
}
