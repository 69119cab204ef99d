package id.wasit.pipeline.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.wasit.detector.Detector;
import id.wasit.detector.check.LexiconEval;
import id.wasit.detector.check.LexiconEval.RowResult;
import id.wasit.model.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wasit lexicon eval}. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = {
            "Mengukur leksikon dengan banyak kalimat: satu objek JSON per baris dengan id dan text,",
            "bila ada juga label (flag atau no_flag), category, kind, parent, shared, contest, region, at.",
            "Tanpa label, jumlah dugaan yang dihitung."
        })
final class LexiconEvalCommand implements Callable<Integer> {
    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Parameters(paramLabel = "FILE", description = "Berkas JSON lines.")
    private Path file;

    @Option(names = "--json", description = "Satu objek JSON per baris, yang terakhir berisi jumlah.")
    private boolean json;

    @Option(
            names = "--misses",
            paramLabel = "FILE",
            description = "Tempat menulis baris yang salah beserta alasannya; tanpa ini: data/eval/.")
    private @Nullable Path misses;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before the command is used
    LexiconEvalCommand() {}

    @Override
    public Integer call() throws IOException {
        Detector detector = Detector.with(lexicon.read());
        PrintWriter out = spec.commandLine().getOut();
        EvalOutput output = json ? new EvalJson(out) : new EvalTable(out);
        Path missesFile = missesFile();
        try (BufferedReader rows = Files.newBufferedReader(file);
                CsvWriter wrong = CsvWriter.builder().build(missesFile)) {
            wrong.writeRecord("id", "seharusnya", "kategori", "ditemukan", "kekuatan", "alasan", "teks");
            LexiconEval.Totals totals = LexiconEval.with(detector).run(rows, row -> {
                output.row(row);
                if (row.wrong()) {
                    write(wrong, row);
                }
            });
            output.totals(totals);
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(file + ": " + e.getMessage());
            return Exit.WRONG;
        }
        out.flush();
        spec.commandLine().getErr().println("Baris yang salah dan alasannya: " + missesFile);
        return Exit.DONE;
    }

    private Path missesFile() throws IOException {
        Path chosen = misses;
        if (chosen == null) {
            Path folder = SettingsOption.home().resolve("data").resolve("eval");
            Files.createDirectories(folder);
            chosen = folder.resolve(file.getFileName() + ".salah.csv");
        }
        return chosen;
    }

    private static void write(CsvWriter wrong, RowResult row) {
        String expected = Boolean.TRUE.equals(row.expected()) ? "flag" : "no_flag";
        String category = row.expectedCategory();
        wrong.writeRecord(
                row.id(),
                expected,
                category == null ? "" : category,
                String.join(" ", row.categories()),
                row.strength() == null ? "" : StrengthWord.of(row.strength()),
                row.reasons().stream().map(LexiconEvalCommand::told).collect(Collectors.joining("; ")),
                row.text());
    }

    private static String told(Reason reason) {
        return String.format(Locale.ROOT, "%+.1f %s [%s]", reason.points(), reason.text(), reason.code());
    }
}
