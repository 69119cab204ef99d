package id.wasit.bench.flow;

/**
 * What had not been read when nobody waited any longer. It tells whether a call that did not come is late or lost.
 *
 * @param ingest messages of the source that the first job had still to read
 * @param detect messages between the jobs that the second had still to read
 */
record Backlog(long ingest, long detect) {

    /** Messages before both jobs. */
    long all() {
        return ingest + detect;
    }

    /** What is to be said of so many calls that did not come, and were sent then. */
    String verdict(int missing, String when) {
        return ingest <= 0 && detect <= 0
                ? "%,d calls are lost, %s: both jobs have read all messages".formatted(missing, when)
                : "%,d calls had not come, %s: the first job had %,d messages still to read, the second %,d; the machine is too busy for this pace"
                        .formatted(missing, when, ingest, detect);
    }
}
