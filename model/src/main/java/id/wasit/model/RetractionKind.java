package id.wasit.model;

/** How a source says that a captured text no longer stands. */
public enum RetractionKind {
    /** The item was deleted. */
    DELETED,
    /** The item was changed; the new version comes as a post of its own. */
    EDITED,
    /** The whole account was closed or made private. */
    ACCOUNT_CLOSED
}
