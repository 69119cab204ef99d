package id.wasit.pipeline.command;

import id.wasit.detector.lexicon.LexiconProblems;
import id.wasit.pipeline.database.DatabaseTrouble;
import id.wasit.pipeline.job.ClusterTrouble;
import id.wasit.pipeline.run.RunTrouble;
import id.wasit.pipeline.settings.SettingsException;
import id.wasit.pipeline.topic.TopicTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself; it only knows its sub-commands. */
@Command(
        name = "wasit",
        description =
                "Watches public posts and news for signs (dugaan) that a civil servant takes a side in an election,"
                        + " and gives them to people who decide.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            RunCommand.class,
            JobCommand.Ingest.class,
            JobCommand.Detect.class,
            ClusterPartCommands.Site.class,
            ClusterPartCommands.Intake.class,
            ClusterPartCommands.Database.class,
            ImportCommand.class,
            PageCommand.class,
            SourcesCommand.class,
            LexiconCommand.class,
            RosterCommand.class,
            UsersCommand.class,
            LedgerCommand.class,
            DossierCommand.class,
            RetentionCommand.class,
            PersonCommand.class,
            DpiaCommand.class,
            SandboxCommand.class,
            RejectedCommand.class,
            TraceCommand.class,
            DoctorCommand.class,
            EvidenceCommand.class
        })
public final class WasitCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before the command is used
    WasitCommand() {}

    /** Runs a command line and gives its exit code. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new WasitCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((problem, command, parsed) -> explain(problem, command));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? The list is below.");
    }

    /** What the person can do something about is told in one message; the rest is a fault of ours and shows where it is. */
    private static int explain(Exception problem, CommandLine command) throws Exception {
        boolean expected = problem instanceof RunTrouble
                || problem instanceof DatabaseTrouble
                || problem instanceof ClusterTrouble
                || problem instanceof TopicTrouble
                || problem instanceof SettingsException
                || problem instanceof LexiconProblems
                || problem instanceof IOException
                || problem instanceof UncheckedIOException;
        if (!expected) {
            throw problem;
        }
        String prefix = problem instanceof SettingsException
                        || problem instanceof LexiconProblems
                        || problem instanceof IOException
                ? ""
                : "wasit: ";
        String message = problem instanceof IOException unreadable ? told(unreadable) : problem.getMessage();
        command.getErr().println(prefix + message);
        LoggerFactory.getLogger(WasitCommand.class).info("ended", problem);
        return problem instanceof SettingsException || problem instanceof LexiconProblems
                ? Exit.WRONG
                : Exit.IMPOSSIBLE;
    }

    private static String told(IOException problem) {
        return problem instanceof java.nio.file.NoSuchFileException
                ? "berkas " + problem.getMessage() + " tidak ada"
                : "berkas tidak dapat dibaca: " + problem.getMessage();
    }
}
