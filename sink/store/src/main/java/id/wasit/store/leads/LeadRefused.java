package id.wasit.store.leads;

/** A step that cannot be taken. The message is Indonesian, for who wanted to take it. */
public final class LeadRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeadRefused(String message) {
        super(message);
    }

    /** What to tell. */
    public String told() {
        return String.valueOf(getMessage());
    }
}
