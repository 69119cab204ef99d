package id.wasit.store.release;

/**
 * What a draft on trial would have changed.
 *
 * @param category a category of findings
 * @param gained posts that it alone would raise
 * @param lost posts that it would no longer raise
 */
public record ShadowCount(String category, long gained, long lost) {}
