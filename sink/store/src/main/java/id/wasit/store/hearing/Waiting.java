package id.wasit.store.hearing;

import java.time.Instant;

/**
 * A case with answers that nobody has read.
 *
 * @param caseKey its key
 * @param number its number
 * @param since when the oldest of them came
 * @param answers how many
 */
public record Waiting(String caseKey, long number, Instant since, int answers) {}
