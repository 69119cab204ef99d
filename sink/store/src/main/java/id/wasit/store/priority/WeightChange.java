package id.wasit.store.priority;

import java.time.Instant;

/**
 * A weight that somebody changed.
 *
 * @param name of the weight
 * @param before what held before
 * @param after what holds since then
 * @param by login of who changed it
 * @param reason why, in their words
 * @param at when
 */
public record WeightChange(String name, double before, double after, String by, String reason, Instant at) {}
