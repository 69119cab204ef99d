package id.wasit.ingest.fetch;

/** What somebody does whose turn at a host has not come. */
enum Patience {
    /** Waits for it, and holds its thread: the second request of a step, which cannot be taken again from its beginning. */
    WAITS,
    /** Comes again later: the first request of a step. */
    COMES_AGAIN
}
