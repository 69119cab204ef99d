package id.wasit.pipeline.command;

import id.wasit.pipeline.run.Console;
import id.wasit.pipeline.run.LocalRun;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    private static final long STOP_LIMIT_SECONDS = 60;

    @Mixin
    private SettingsOption settings = new SettingsOption();

    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public Integer call() throws InterruptedException {
        Console console = new Console(System.out);
        LocalRun run = LocalRun.of(SettingsOption.home(), settings.read(), console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(run, console), "stop"));
        try {
            run.serve();
            return Exit.DONE;
        } catch (RuntimeException e) {
            if (run.isClosing()) {
                return Exit.DONE;
            }
            run.close();
            throw e;
        } finally {
            ended.countDown();
        }
    }

    /** On Ctrl-C or a signal; a run that ended by itself has nothing left to stop. */
    private void stop(LocalRun run, Console console) {
        if (run.isClosing()) {
            return;
        }
        console.stopping();
        run.close();
        try {
            // What was just being started when the signal came is stopped by the starting thread itself.
            boolean unused = ended.await(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        console.stopped();
    }
}
