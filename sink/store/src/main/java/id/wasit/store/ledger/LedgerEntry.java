package id.wasit.store.ledger;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger.
 *
 * @param no number of the row, from 1 without a gap
 * @param at when
 * @param kind what happened: {@code flag}, {@code move}, {@code read_personal}, {@code redaction}, …
 * @param actor login of the person, or {@code wasit} for what the program did
 * @param caseKey the case it is about, if any
 * @param body what is told of it: strings, whole numbers, booleans, lists; never a text of a post, never a NIP
 * @param previous hash of the row before; 64 zeros for the first
 * @param hash SHA-256 over {@code previous}, a line feed and the canonical JSON of the parts above
 */
public record LedgerEntry(
        long no,
        Instant at,
        String kind,
        String actor,
        @Nullable String caseKey,
        Map<String, Object> body,
        String previous,
        String hash) {}
