package id.wasit.store.roster;

import java.util.List;

/**
 * What an import changes, or would change.
 *
 * @param added entries that are new
 * @param changed entries of which something differs
 * @param ended entries that are no longer named and end now
 * @param persons persons that are new or changed
 * @param version version of the roster after it; for a dry run or an import without a change that of before
 * @param examples the first {@value #EXAMPLES} of them in plain words, Indonesian
 */
public record RosterChange(long added, long changed, long ended, long persons, long version, List<String> examples) {
    /** How many changes are told in words. */
    public static final int EXAMPLES = 20;

    /** Whether nothing changes. */
    public boolean isEmpty() {
        return added + changed + ended + persons == 0;
    }
}
