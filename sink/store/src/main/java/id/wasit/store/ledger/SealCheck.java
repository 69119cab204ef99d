package id.wasit.store.ledger;

import id.wasit.store.keys.OfficeSeal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the seals themselves: no day missing, no row between two days, and every signature the office's. */
final class SealCheck {
    private SealCheck() {}

    /** The first thing wrong; null when all are right. */
    static LedgerProof.@Nullable Fault fault(List<Seal> seals, @Nullable OfficeSeal office) {
        Seal before = null;
        for (Seal seal : seals) {
            String wrong = wrong(seal, before, office);
            if (wrong != null) {
                return new LedgerProof.Fault(seal.from(), wrong);
            }
            before = seal;
        }
        return null;
    }

    private static @Nullable String wrong(Seal seal, @Nullable Seal before, @Nullable OfficeSeal office) {
        if (before != null && !seal.day().equals(before.day().plusDays(1))) {
            return "the seal of day " + before.day().plusDays(1) + " is missing; " + seal.day()
                    + " stands in its place";
        }
        long from = before == null ? 1 : before.to() + 1;
        if (seal.from() != from) {
            return "the seal of day " + seal.day() + " begins with row " + seal.from() + " instead of " + from;
        }
        if (office != null && !office.fits(seal.statement(), seal.signature())) {
            return "the signature under day " + seal.day() + " is not that of key " + office.id() + " (it names key "
                    + seal.keyId() + ")";
        }
        return null;
    }
}
