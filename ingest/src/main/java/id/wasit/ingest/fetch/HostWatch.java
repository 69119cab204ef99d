package id.wasit.ingest.fetch;

import java.time.Duration;

/** Is told of every request, for metrics per host. Called by the threads that fetch. */
public interface HostWatch {
    /** Nobody is told. */
    HostWatch NOBODY = request -> {};

    /** One request ended, also one for robots.txt. */
    void asked(Request request);

    /** How a request ended. */
    enum Outcome {
        /** An answer that is used: content, "not found", a redirect. */
        ANSWERED,
        /** Nothing changed since the last time (304). */
        UNCHANGED,
        /** 429, 5xx, a broken answer, or none. */
        FAILED
    }

    /**
     * A request that ended.
     *
     * @param host who was asked
     * @param outcome how it ended
     * @param took from the question to the last byte
     * @param bytes of the body, decompressed
     */
    record Request(String host, Outcome outcome, Duration took, int bytes) {}
}
