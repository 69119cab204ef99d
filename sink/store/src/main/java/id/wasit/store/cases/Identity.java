package id.wasit.store.cases;

import java.time.Instant;

/**
 * A decision on whose account it is.
 *
 * @param confirmed whether the account is the person's
 * @param by login of the person who decided
 * @param reason how they know
 * @param at when
 */
public record Identity(boolean confirmed, String by, String reason, Instant at) {}
