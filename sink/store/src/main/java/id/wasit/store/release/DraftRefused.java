package id.wasit.store.release;

/** A step that a draft does not allow now. The message is Indonesian and may be shown. */
public final class DraftRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was tried, why it is not allowed, what to do */
    public DraftRefused(String message) {
        super(message);
    }
}
