package id.wasit.review.queue;

/** How many cases a reviewer holds at a time: enough to fetch the next cards ahead, few enough to be worked off within the lease. */
public final class Batch {
    /** The most that one person holds of a lane. */
    public static final int SIZE = 15;

    /** With fewer left the batch is filled up. */
    public static final int LEAST = 4;

    /** So many cards are fetched ahead. */
    public static final int AHEAD = 3;

    private Batch() {}
}
