package id.wasit.store.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What shall stand in the next row of the ledger.
 *
 * @param kind what happened, one lower-case word
 * @param actor login of the person, or {@code wasit}
 * @param caseKey the case it is about, if any
 * @param body strings, whole numbers, booleans, lists of them; never a text of a post, never a NIP
 */
public record LedgerDraft(
        String kind, String actor, @Nullable String caseKey, Map<String, Object> body) {}
