package id.wasit.pipeline.command;

import id.wasit.pipeline.doctor.Doctor;
import id.wasit.pipeline.doctor.Examination;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wasit doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at settings, disk, lexicon, database, clock, ledger, Kafka and Flink: one line each, with what to do.",
            "Changes nothing; exit code 1 when something is wrong."
        })
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before the command is used
    DoctorCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<Examination> found = new ArrayList<>();
        new Doctor(settings.read(), Clock.systemUTC()).examine(one -> {
            found.add(one);
            out.println(one.line());
            out.flush();
        });
        return found.stream().allMatch(Examination::well) ? Exit.DONE : Exit.WRONG;
    }
}
