package id.wasit.store.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole chain found.
 *
 * @param rows rows that were read and are right
 * @param head hash of the last of them; 64 zeros when there is none
 * @param sealedDays days that the office signed
 * @param fault the first row that is wrong; absent when the ledger verifies
 */
public record LedgerProof(
        long rows, String head, int sealedDays, @Nullable Fault fault) {

    /**
     * The first wrong row.
     *
     * @param no its number
     * @param what what differs, in plain words
     */
    public record Fault(long no, String what) {}

    /** Whether the ledger verifies. */
    public boolean holds() {
        return fault == null;
    }
}
