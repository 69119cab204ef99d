package id.wasit.pipeline.run;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the operator sees on the terminal while Wasit runs. One line per event, nothing that needs a special terminal. */
public final class Console {
    private final PrintStream out;
    private final long startedAt = System.nanoTime();

    /** @param out the terminal */
    public Console(PrintStream out) {
        this.out = out;
    }

    /** Tells nobody. */
    public static Console silent() {
        return new Console(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    /**
     * A place to look at.
     *
     * @param name what is there
     * @param url its address
     */
    record Address(String name, String url) {}

    /** Something is being done. */
    void step(String part, String what) {
        out.printf(Locale.ROOT, "%5.1f s  %-9s %s%n", seconds(), part, what);
        out.flush();
    }

    /** Everything is up. */
    void ready(List<Address> addresses, Optional<String> firstLink) {
        out.println();
        addresses.forEach(address -> out.printf(Locale.ROOT, "  %-14s %s%n", address.name(), address.url()));
        firstLink.ifPresent(link -> {
            out.println();
            out.println("  First start: open this link once to set the password of the user \"admin\" (valid for "
                    + Preparation.INVITATION_HOURS + " hours):");
            out.println("  " + link);
        });
        out.println();
        out.println("  Ctrl-C stops everything.");
        out.println();
        out.flush();
    }

    /** How far the reading is. */
    void progress(Progress.Counts counts) {
        step(
                "progress",
                "in " + counts.in() + ", gated " + counts.gated() + ", rejected " + counts.rejected() + ", flagged "
                        + counts.flagged());
    }

    /** The end was asked for. */
    public void stopping() {
        step("stop", "stopping: pages, Flink, database");
    }

    /** Nothing runs any more. */
    public void stopped() {
        step("stop", "stopped; the data stay and the next start goes on from here");
    }

    private double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }
}
