package id.wasit.store.flags;

import id.wasit.model.Flag;
import id.wasit.model.Lead;
import id.wasit.model.Retraction;
import java.util.List;
import java.util.Optional;

/**
 * Where flags and leads are written. Every write is one transaction and idempotent by the post's (source, id, version): the same batch
 * again, from the same or another writer, changes nothing, and never reopens what people decided.
 */
public final class FlagTable {

    /** Writes posts, flags, findings, cases and ledger rows. */
    public Written write(List<Flag> batch) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Writes articles that speak of rostered persons. */
    public Written writeLeads(List<Lead> batch) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * An edit or deletion told by the source. The texts of what nobody has opened are removed; a tombstone with the hash stays. What
     * people already read is marked, and kept. Posts that arrive later but were meant are stored without text.
     *
     * @return number of posts whose text was removed
     */
    public int retract(Retraction retraction) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The newest leads, newest first. */
    public List<Lead> leads(int offset, int limit) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The key of the case that a flag belongs to, computed, not looked up. */
    public static String caseKey(Flag flag) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The case that a post of this source and id went to, if it was flagged: for finding an item by its address. */
    public Optional<String> caseOf(String source, String item) {
        throw new UnsupportedOperationException("not yet");
    }
}
