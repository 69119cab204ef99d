package id.wasit.store.queue;

import id.wasit.store.sql.Row;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page ends: the place of its last case in the order. Unlike a number of rows to skip it costs the same on every page. */
record QueueMark(LocalDate dueOn, int urgency, String key) {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_(-?\\d{1,9})_([0-9a-f]{32})");

    static QueueMark of(Row row) throws SQLException {
        return new QueueMark(LocalDate.parse(row.text("due_on")), row.integer("urgency"), row.text("key"));
    }

    /** @throws IllegalArgumentException when the text is no such mark */
    static QueueMark parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("queue: \"" + text + "\" marks no page; use next() of the page before");
        }
        try {
            return new QueueMark(LocalDate.parse(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("queue: \"" + text + "\" marks no page: " + e.getMessage(), e);
        }
    }

    String text() {
        return dueOn + "_" + urgency + '_' + key;
    }
}
