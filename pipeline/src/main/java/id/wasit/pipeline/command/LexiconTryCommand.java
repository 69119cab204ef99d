package id.wasit.pipeline.command;

import id.wasit.detector.Detector;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wasit lexicon try}. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = "Menunjukkan bagaimana satu kalimat dibaca, dan mengapa ada atau tidak ada dugaan.")
final class LexiconTryCommand implements Callable<Integer> {
    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Mixin
    private TriedPost tried = new TriedPost();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before the command is used
    LexiconTryCommand() {}

    @Override
    public Integer call() {
        Detector detector = Detector.with(lexicon.read());
        new ExplanationText(spec.commandLine().getOut(), detector.lexicon())
                .print(tried.post(), detector.explain(tried.post()));
        return Exit.DONE;
    }
}
