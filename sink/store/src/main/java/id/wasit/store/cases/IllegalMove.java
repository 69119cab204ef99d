package id.wasit.store.cases;

/** A move that the state of the case, or the two-person rule, does not allow. The message is Indonesian and may be shown. */
public final class IllegalMove extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CaseState state;

    /**
     * @param state where the case stands
     * @param message what was tried, why it is not allowed, what is
     */
    public IllegalMove(CaseState state, String message) {
        super(message + " (status perkara: " + state.code() + ")");
        this.state = state;
    }

    /** Where the case stands. */
    public CaseState state() {
        return state;
    }
}
