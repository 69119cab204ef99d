package id.wasit.pipeline.command;

import id.wasit.model.Trace;
import id.wasit.pipeline.run.StoreVisit;
import id.wasit.store.posts.Traces;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wasit trace}. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description =
                "Tells where one post has come to: its case, or where it stumbled. Names nobody and quotes nothing.")
final class TraceCommand implements Callable<Integer> {
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{16}");

    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Parameters(
            paramLabel = "TRACE|ID",
            description = "A trace, as a log or a card has it; or the id of a post, SOURCE/ITEM@VERSION.")
    private String what = "";

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before the command is used
    TraceCommand() {}

    @Override
    public Integer call() {
        String trace = TRACE.matcher(what).matches() ? what : Trace.of(what).id();
        try (StoreVisit visit = StoreVisit.to(settings.read())) {
            Traces traces = visit.store().traces();
            List<Traces.Stored> stored = traces.stored(trace);
            List<Traces.Stumbled> stumbled = traces.stumbled(trace);
            PrintWriter out = spec.commandLine().getOut();
            stored.forEach(post -> out.println(trace + " " + post.at() + " stored, " + place(post)));
            stumbled.forEach(item -> out.println(
                    trace + " " + item.at() + " stumbled at " + item.stage() + "; see wasit rejected list"));
            if (stored.isEmpty() && stumbled.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println(trace
                                + " is neither stored nor rejected: no sign was found in it and it was not kept, it was"
                                + " not on the roster, or it is still on its way");
                return Exit.WRONG;
            }
            return Exit.DONE;
        }
    }

    private static String place(Traces.Stored post) {
        String text = post.redacted() ? ", its text was removed" : "";
        if (post.lead()) {
            return "as news to read" + text;
        }
        return (post.caseNumber() == null ? "in no case" : "in case " + post.caseNumber() + ", lane " + post.lane())
                + text;
    }
}
