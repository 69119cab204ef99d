package id.wasit.store.roster;

import java.time.Instant;

/**
 * An import that changed something.
 *
 * @param version its number, from 1
 * @param importedAt when
 * @param importedBy login of the person, or {@code wasit}
 * @param origin name of the file
 * @param added entries that were new
 * @param changed entries that differed
 * @param ended entries that were no longer named
 * @param persons persons that were new or differed
 */
public record RosterVersion(
        long version,
        Instant importedAt,
        String importedBy,
        String origin,
        long added,
        long changed,
        long ended,
        long persons) {}
