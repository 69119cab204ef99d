package id.wasit.store.leads;

/** A step that cannot be taken. Pages say why in their own words. */
public final class LeadRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final String detail;

    /** What stands in the way. */
    public enum Why {
        /** Another telling joined after the story was read. */
        GREW,
        /** Somebody was faster; the detail is their login. */
        DECIDED,
        /** The step is not open to this person for a story in this state; the detail is the name of the {@link LeadState}. */
        NOT_OPEN,
        /** The step needs a reason. */
        NO_REASON,
        /** Nobody was named who gets it. */
        NO_RECEIVER
    }

    LeadRefused(Why why, String detail) {
        super("lead step refused: " + why);
        this.why = why;
        this.detail = detail;
    }

    LeadRefused(Why why) {
        this(why, "");
    }

    /** What stands in the way. */
    public Why why() {
        return why;
    }

    /** More about it, see {@link Why}; empty where there is none. */
    public String detail() {
        return detail;
    }
}
