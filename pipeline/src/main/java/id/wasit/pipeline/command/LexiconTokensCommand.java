package id.wasit.pipeline.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.wasit.detector.Detector;
import id.wasit.detector.Explanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wasit lexicon tokens}. */
@Command(
        name = "tokens",
        mixinStandardHelpOptions = true,
        description = "Menunjukkan setiap kata dengan tempatnya, bentuk baku dan kata dasarnya.")
final class LexiconTokensCommand implements Callable<Integer> {
    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Mixin
    private TriedPost tried = new TriedPost();

    @Option(names = "--json", description = "Satu larik JSON: start, end, text, normal, base.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before the command is used
    LexiconTokensCommand() {}

    @Override
    public Integer call() throws JsonProcessingException {
        List<Explanation.Word> words =
                Detector.with(lexicon.read()).explain(tried.post()).words();
        if (json) {
            List<Map<String, Object>> rows =
                    words.stream().map(LexiconTokensCommand::row).toList();
            spec.commandLine().getOut().println(new ObjectMapper().writeValueAsString(rows));
        } else {
            words.forEach(word -> spec.commandLine()
                    .getOut()
                    .println(word.start() + "-" + word.end() + "\t" + word.written() + "\t" + word.normal() + "\t"
                            + word.base()));
        }
        return Exit.DONE;
    }

    private static Map<String, Object> row(Explanation.Word word) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("start", word.start());
        row.put("end", word.end());
        row.put("text", word.written());
        row.put("normal", word.normal());
        row.put("base", word.base());
        return row;
    }
}
