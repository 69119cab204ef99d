package id.wasit.store.fairness;

/**
 * Groups compared by one measure.
 *
 * @param among what they belong to: the contest of candidates; empty for regions, offices, kinds of office
 * @param measure what is compared
 * @param parity how they stand
 */
public record ParityTable(String among, Measure measure, Parity parity) {}
