package id.wasit.store.roster;

import id.wasit.model.Person;
import id.wasit.model.RosterEntry;
import org.jspecify.annotations.Nullable;

/**
 * One line of a roster to import.
 *
 * @param line where it stands in its file, from 1; the heading is line 1
 * @param entry the account, if the line names one
 * @param person the person behind it, if the line tells of one
 * @param employment whether the person is in service, if the line tells it
 */
public record RosterLine(
        long line,
        @Nullable RosterEntry entry,
        @Nullable Person person,
        @Nullable Employment employment) {

    /** A line that tells nothing of the person's service. */
    public RosterLine(long line, @Nullable RosterEntry entry, @Nullable Person person) {
        this(line, entry, person, null);
    }
}
