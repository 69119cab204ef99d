package id.wasit.store.queue;

/** Words were looked for that stand in so much that the search took too long; narrower ones, or one filter more, can be answered. */
public final class SearchGivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SearchGivenUp(RuntimeException cause) {
        super("queue: the search took too long", cause);
    }
}
