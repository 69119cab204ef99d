package id.wasit.store.identity;

import java.time.Instant;

/**
 * That a person says something about whose account it is.
 *
 * @param caseKey the case from which they say it; it holds for all cases of its account
 * @param by login of the person
 * @param reason why, in their words
 * @param at when
 */
public record Saying(String caseKey, String by, String reason, Instant at) {}
