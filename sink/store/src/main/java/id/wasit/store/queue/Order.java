package id.wasit.store.queue;

/** What comes first. */
public enum Order {
    /** The day the legal clock ends, then the strongest. */
    CLOCK,
    /** The strongest, then the day the legal clock ends. */
    STRENGTH
}
