package id.wasit.model;

/** Where on the path something was rejected. */
public enum Stage {
    /** Reaching or reading a source. */
    SOURCE,
    /** Reading one record of a source. */
    RECORD,
    /** Looking for signs. */
    DETECT,
    /** Writing to the store. */
    STORE
}
