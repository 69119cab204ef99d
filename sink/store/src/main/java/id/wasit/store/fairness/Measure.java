package id.wasit.store.fairness;

import id.wasit.store.statistics.Outcome;
import id.wasit.store.statistics.Tally;
import java.util.Locale;

/** What is compared between groups. */
public enum Measure {
    /** Accounts that were flagged, of the accounts on the roster. */
    FLAGGED {
        @Override
        long part(Tally tally) {
            return tally.accounts();
        }
    },
    /** Cases in which two people saw the sign, of those whose text was judged. */
    CONFIRMED {
        @Override
        long part(Tally tally) {
            return tally.of(Outcome.CONFIRMED);
        }
    },
    /** Cases that the lexicon misread, of those whose text was judged. */
    MISREAD {
        @Override
        long part(Tally tally) {
            return tally.of(Outcome.MISREAD);
        }
    };

    abstract long part(Tally tally);

    /** The end of its message key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
