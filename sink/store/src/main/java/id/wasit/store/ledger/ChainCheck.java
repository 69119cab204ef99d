package id.wasit.store.ledger;

import org.jspecify.annotations.Nullable;

/** Follows a chain row by row, from a database or a file, and stops at the first row that is wrong. */
final class ChainCheck {
    private long rows;
    private String head = Chain.START;
    private LedgerProof.@Nullable Fault fault;

    boolean stopped() {
        return fault != null;
    }

    long next() {
        return rows + 1;
    }

    /** Takes the next row: its number and hashes as written beside it, and the canonical JSON. */
    void take(long no, String previous, String canonical, String hash) {
        if (no != next()) {
            wrong(next(), "row " + next() + " is missing; row " + no + " stands in its place");
        } else if (!previous.equals(head)) {
            wrong(no, "its link to the row before is " + previous + ", but that row has the hash " + head);
        } else if (!hash.equals(Chain.hash(previous, canonical))) {
            wrong(no, "its content does not give its hash " + hash + ": " + canonical);
        } else {
            rows = no;
            head = hash;
        }
    }

    void wrong(long no, String what) {
        fault = fault == null ? new LedgerProof.Fault(no, what) : fault;
    }

    LedgerProof proof() {
        return new LedgerProof(rows, head, fault);
    }
}
