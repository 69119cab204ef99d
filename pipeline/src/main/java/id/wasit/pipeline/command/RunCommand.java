package id.wasit.pipeline.command;

import id.wasit.pipeline.run.Console;
import id.wasit.pipeline.run.LocalRun;
import id.wasit.pipeline.run.RunTrouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wasit run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs all of Wasit on this machine until Ctrl-C: database, job, review pages.",
            "Everything is kept in the data folder; a second start goes on from there."
        })
final class RunCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Override
    public Integer call() throws InterruptedException {
        Console console = new Console(System.out);
        LocalRun run = LocalRun.of(SettingsOption.home(), settings.read(), console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(run, console), "stop"));
        try {
            run.serve();
            return Exit.DONE;
        } catch (RunTrouble e) {
            if (run.isClosing()) {
                return Exit.DONE;
            }
            System.err.println("wasit: " + e.getMessage());
            run.close();
            return Exit.IMPOSSIBLE;
        }
    }

    /** On Ctrl-C or a signal; a run that ended by itself has nothing left to stop. */
    private static void stop(LocalRun run, Console console) {
        if (!run.isClosing()) {
            console.stopping();
            run.close();
            console.stopped();
        }
    }
}
