package id.wasit.pipeline.command;

import id.wasit.detector.check.LexiconCheck;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wasit lexicon check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Memeriksa semua tabel, lalu mencoba semua contoh dan kalimat bersih.",
            "Semua kesalahan ditunjukkan sekaligus; kode keluar 1 bila ada."
        })
final class LexiconCheckCommand implements Callable<Integer> {
    private static final int SHOWN_WITHOUT_ASKING = 5;

    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Option(names = "--disguised", description = "Menunjukkan semua penyamaran yang tidak ditemukan.")
    private boolean allDisguised;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before the command is used
    LexiconCheckCommand() {}

    @Override
    public Integer call() {
        LexiconCheck.Report report = LexiconCheck.of(lexicon.read()).run();
        PrintWriter out = spec.commandLine().getOut();
        report.problems().forEach(out::println);
        out.println("Leksikon " + report.version() + ": " + report.patterns() + " pola, " + report.examples()
                + " kalimat contoh dan bersih, " + report.tries() + " pembacaan.");
        tellDisguised(report, out);
        if (report.passed()) {
            out.println(
                    "Semua benar. Langkah berikutnya: simpan perubahan (git commit) dan minta satu orang lain membacanya.");
            return Exit.DONE;
        }
        out.println(
                report.problems().size()
                        + " hal harus diperbaiki dahulu. Mulailah dari yang pertama; `wasit lexicon try \"kalimat\"` menunjukkan cara Wasit membaca.");
        return Exit.WRONG;
    }

    private void tellDisguised(LexiconCheck.Report report, PrintWriter out) {
        out.println("Penyamaran (leet, spasi, huruf ganda, dan lain-lain) yang tetap ditemukan: "
                + report.disguised().part() + " dari " + report.disguised().whole() + ".");
        report.undetected().stream()
                .limit(allDisguised ? Long.MAX_VALUE : SHOWN_WITHOUT_ASKING)
                .forEach(text -> out.println("  tidak ditemukan: " + text));
    }
}
