package id.wasit.pipeline.command;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only holds others. */
abstract class CommandGroup implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before the command is used
    CommandGroup() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Perintah \"" + spec.qualifiedName() + "\" membutuhkan satu subperintah di bawah ini.");
    }

    /** Where results go. */
    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where complaints go. */
    PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
