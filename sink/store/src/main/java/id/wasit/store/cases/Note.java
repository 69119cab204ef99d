package id.wasit.store.cases;

import java.time.Instant;

/**
 * A remark on a case.
 *
 * @param author login of the person
 * @param text what they wrote
 * @param at when
 */
public record Note(String author, String text, Instant at) {}
