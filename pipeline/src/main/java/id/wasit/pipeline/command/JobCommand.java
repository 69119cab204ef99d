package id.wasit.pipeline.command;

import id.wasit.pipeline.cluster.ClusterJob;
import id.wasit.pipeline.cluster.JobStart;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts or drains one of the two jobs of a cluster. */
abstract class JobCommand implements Callable<Integer> {
    private final ClusterJob job;

    @Mixin
    private SettingsOption settings = new SettingsOption();

    @ArgGroup
    private Way way = new Way();

    @Option(names = "--fresh", description = "Forgets where the job stood and begins anew; nothing is doubled.")
    private boolean fresh;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before the command is used
    JobCommand(ClusterJob job) {
        this.job = job;
    }

    /** {@code wasit ingest}. */
    @Command(
            name = "ingest",
            mixinStandardHelpOptions = true,
            description = {
                "First job of a cluster: sources, roster gate, Kafka.",
                "Goes on from its newest checkpoint; does nothing when it runs already."
            })
    static final class Ingest extends JobCommand {
        Ingest() {
            super(ClusterJob.INGEST);
        }
    }

    /** {@code wasit detect}. */
    @Command(
            name = "detect",
            mixinStandardHelpOptions = true,
            description = {
                "Second job of a cluster: Kafka, detector, database.",
                "Goes on from its newest checkpoint; does nothing when it runs already."
            })
    static final class Detect extends JobCommand {
        Detect() {
            super(ClusterJob.DETECT);
        }
    }

    /** What else than to hand it over and end. */
    static final class Way {
        @Option(
                names = "--drain",
                description = "Stops the running job with a savepoint; the next start goes on from it.")
        private boolean drain;

        @Option(
                names = "--keep",
                description = "Stays, and hands the job over again whenever it is gone, until it is stopped.")
        private boolean keep;

        @Option(names = "--here", description = "Runs the job inside this program, for want of a cluster.")
        private boolean here;
    }

    @Override
    public Integer call() throws InterruptedException {
        JobStart start = new JobStart(job, settings.read());
        if (way.drain) {
            String said =
                    start.drain().map(place -> "drained; savepoint " + place).orElse("does not run; nothing was done");
            tell(job.label() + ": " + said);
            return Exit.DONE;
        }
        if (fresh) {
            start.forget();
        }
        if (way.keep) {
            start.keep(this::tell);
        } else if (way.here) {
            start.runHere(this::tell);
        } else {
            start.start(this::tell);
        }
        return Exit.DONE;
    }

    private void tell(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
