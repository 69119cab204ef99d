package id.wasit.store.flags;

/**
 * What a batch changed.
 *
 * @param added items that were new
 * @param repeated items that were there already, or twice in the batch
 */
public record Written(int added, int repeated) {}
