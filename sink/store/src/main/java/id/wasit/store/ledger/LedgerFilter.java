package id.wasit.store.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the ledger somebody may see.
 *
 * @param condition a condition over the columns of the ledger, words of this program only
 * @param values what its question marks stand for
 */
public record LedgerFilter(String condition, List<@Nullable Object> values) {
    /** All rows. */
    public static final LedgerFilter ALL = new LedgerFilter("true", List.of());
}
