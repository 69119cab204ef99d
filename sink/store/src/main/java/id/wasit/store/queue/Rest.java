package id.wasit.store.queue;

import java.time.Instant;

/**
 * A case that somebody put aside.
 *
 * @param caseKey key of the case
 * @param number the number people say
 * @param until when it comes back
 * @param reason what they wanted to be reminded of
 */
public record Rest(String caseKey, long number, Instant until, String reason) {}
