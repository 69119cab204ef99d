package id.wasit.store.access;

import java.time.Instant;

/**
 * An account or an address that has to wait after wrong logins.
 *
 * @param isAddress whether it is an address
 * @param subject the login or the address
 * @param failures wrong logins in a row
 * @param until when it may try again
 */
public record Held(boolean isAddress, String subject, int failures, Instant until) {}
