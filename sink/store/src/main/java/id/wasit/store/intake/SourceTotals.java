package id.wasit.store.intake;

/**
 * What was read, added up.
 *
 * @param in records read
 * @param gated records dropped because their author is not on the roster
 * @param rejected records that could not be read
 */
public record SourceTotals(long in, long gated, long rejected) {}
