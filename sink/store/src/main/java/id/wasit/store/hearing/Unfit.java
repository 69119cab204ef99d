package id.wasit.store.hearing;

/** A submission that cannot be taken, for a reason that says nothing about any case. */
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Why {
        /** The code has a slip of the pen in it. */
        CODE,
        /** The name is missing or too long. */
        NAME,
        /** The address is too long. */
        CONTACT,
        /** The text is missing or too long. */
        TEXT,
        /** Too many files. */
        FILES,
        /** A file is too large. */
        FILE_SIZE,
        /** A file is of no kind that is taken. */
        FILE_KIND
    }

    private final Why why;

    Unfit(Why why) {
        super("submission refused: " + why);
        this.why = why;
    }

    /** What to mend. */
    public Why why() {
        return why;
    }

    static void when(boolean wrong, Why why) {
        if (wrong) {
            throw new Unfit(why);
        }
    }
}
