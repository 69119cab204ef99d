package id.wasit.pipeline.command;

import id.wasit.pipeline.sandbox.Plan;
import id.wasit.pipeline.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wasit sandbox}. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = {
            "Gladi: pemilihan rekaan dengan kebenaran yang ditanam, melalui jalur yang sebenarnya, pada basis data tersendiri yang",
            "dihapus sesudahnya; mencetak rapor: ditemukan, terlewat, salah kena, kesetaraan calon, beban kerja, tenggat, bukti."
        })
final class SandboxCommand implements Callable<Integer> {
    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Benih; benih sama, pemilihan sama.",
            defaultValue = "2025")
    private long seed;

    @Option(names = "--posts", paramLabel = "N", description = "Jumlah unggahan akun terdaftar.", defaultValue = "3000")
    private int posts;

    @Option(names = "--accounts", paramLabel = "N", description = "Jumlah akun terdaftar.", defaultValue = "400")
    private int accounts;

    @Option(names = "--out", paramLabel = "FILE", description = "Simpan rapor sebagai Markdown.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before the command is used
    SandboxCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Plan plan;
        try {
            plan = new Plan(seed, posts, accounts);
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return Exit.USAGE;
        }
        Path folder = Files.createTempDirectory("wasit-gladi");
        try {
            Sandbox.Result result = new Sandbox(plan, lexicon.folder(), folder).run();
            PrintWriter console = spec.commandLine().getOut();
            console.print(result.text());
            console.flush();
            if (out != null) {
                Files.writeString(out, result.text());
            }
            return result.safe() ? Exit.DONE : Exit.WRONG;
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
