package id.wasit.store.ledger;

import id.wasit.store.keys.OfficeSeal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a chain row by row, from a database or a file, and stops at the first row that is wrong. */
final class ChainCheck {
    private final Deque<Seal> seals;
    private final int sealed;
    private long rows;
    private String head = Chain.START;
    private LedgerProof.@Nullable Fault fault;

    /**
     * @param seals the signed days, in order
     * @param office whose signatures they must be; null to look at the chain and at gaps only
     */
    ChainCheck(List<Seal> seals, @Nullable OfficeSeal office) {
        this.seals = new ArrayDeque<>(seals);
        this.sealed = seals.size();
        this.fault = SealCheck.fault(seals, office);
    }

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
            meetSeals();
        }
    }

    /** The seals of the days that end with this row, days without rows included. */
    private void meetSeals() {
        while (!seals.isEmpty() && seals.peek().to() == rows) {
            Seal seal = seals.remove();
            if (!seal.head().equals(head)) {
                wrong(
                        rows,
                        "day " + seal.day() + " was signed when this row had the hash " + seal.head() + "; now it has "
                                + head);
            }
        }
    }

    /** Nothing comes any more. */
    void end() {
        if (!stopped() && !seals.isEmpty()) {
            Seal seal = seals.element();
            wrong(
                    next(),
                    "the chain ends with row " + rows + ", but day " + seal.day() + " was signed up to row "
                            + seal.to());
        }
    }

    void wrong(long no, String what) {
        fault = fault == null ? new LedgerProof.Fault(no, what) : fault;
    }

    LedgerProof proof() {
        return new LedgerProof(rows, head, sealed, fault);
    }
}
