package id.wasit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source tells that an item was edited or deleted. The stored text of what nobody has opened yet is then redacted; the deletion itself
 * is never shown as a sign of anything.
 *
 * @param kind what happened
 * @param source the platform or site
 * @param account the account, {@code platform:id}
 * @param item the item's stable id there; absent when the whole account is meant
 * @param at when the source says it happened
 */
public record Retraction(
        RetractionKind kind,
        String source,
        String account,
        @Nullable String item,
        Instant at) {

    /** @throws IllegalArgumentException when a part is missing */
    public Retraction {
        Check.present(kind, "retraction: kind");
        Check.present(source, "retraction: source");
        Check.present(account, "retraction: account");
        Check.present(at, "retraction: time");
        item = Check.optional(item);
        if (item == null && kind != RetractionKind.ACCOUNT_CLOSED) {
            throw new IllegalArgumentException("retraction: item is missing; only a closed account has none");
        }
    }
}
