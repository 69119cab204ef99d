package id.wasit.store.queue;

import id.wasit.store.sql.Row;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page ends: the place of its last case in every order. Unlike a number of rows to skip it costs the same on every page. */
record QueueMark(Instant turnAt, LocalDate dueOn, int urgency, String key) {
    private static final Pattern FORM =
            Pattern.compile("(-?\\d{1,17})_(\\d{4}-\\d{2}-\\d{2})_(-?\\d{1,9})_([0-9a-f]{32})");

    static QueueMark of(Row row) throws SQLException {
        return new QueueMark(
                row.instant("turn_at"), LocalDate.parse(row.text("due_on")), row.integer("urgency"), row.text("key"));
    }

    /** @throws IllegalArgumentException when the text is no such mark */
    static QueueMark parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("queue: \"" + text + "\" marks no page; use next() of the page before");
        }
        try {
            return new QueueMark(
                    Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                    LocalDate.parse(parts.group(2)),
                    Integer.parseInt(parts.group(3)),
                    parts.group(4));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("queue: \"" + text + "\" marks no page: " + e.getMessage(), e);
        }
    }

    String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, turnAt) + "_" + dueOn + '_' + urgency + '_' + key;
    }

    /** The values of the columns of an order. */
    List<Object> in(Order order) {
        return switch (order) {
            case TURN -> List.of(turnAt, key);
            case CLOCK -> List.of(dueOn, urgency, key);
            case STRENGTH -> List.of(urgency, dueOn, key);
        };
    }
}
