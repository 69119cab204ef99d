package id.wasit.store.cases;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The day on which it happened, as a person told it.
 *
 * @param day the day, in the time of the place
 * @param basis what it is known from
 * @param by login of who told it
 * @param at when they did
 */
public record EventDay(LocalDate day, String basis, String by, Instant at) {}
