package id.wasit.store.roster;

import java.time.Instant;
import java.util.UUID;

/**
 * A granted request to put right what the roster says of a person.
 *
 * @param request id of the request
 * @param person key of the person
 * @param by login of who granted it
 * @param at when
 */
public record Correction(UUID request, String person, String by, Instant at) {}
