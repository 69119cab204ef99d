package id.wasit.pipeline.command;

/** How a command ends. */
final class Exit {
    static final int DONE = 0;
    /** The command did its work and found something wrong. */
    static final int WRONG = 1;
    /** Called wrongly; picocli's own code for it. */
    static final int USAGE = 2;
    /** It cannot be done here. */
    static final int IMPOSSIBLE = 3;

    private Exit() {}
}
