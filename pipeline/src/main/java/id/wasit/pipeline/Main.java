package id.wasit.pipeline;

import id.wasit.pipeline.command.WasitCommand;

/** Where the program begins. */
public final class Main {
    private Main() {}

    /** Runs the command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(WasitCommand.run(arguments));
    }
}
