package id.wasit.store.roster;

/** A roster that nobody looks at would end many accounts at once: more likely a file that was cut short. Nothing was changed. */
public final class RosterShrinks extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long ended;
    private final long open;

    RosterShrinks(long ended, long open) {
        super(ended + " of " + open + " accounts would end");
        this.ended = ended;
        this.open = open;
    }

    /** How many entries would end. */
    public long ended() {
        return ended;
    }

    /** How many hold now. */
    public long open() {
        return open;
    }
}
