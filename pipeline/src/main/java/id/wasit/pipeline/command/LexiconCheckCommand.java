package id.wasit.pipeline.command;

import id.wasit.detector.check.LexiconCheck;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.store.legal.LegalClock;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.Period;
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
    private static final Period NOTICE = Period.ofDays(30);

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
        Lexicon read = lexicon.read();
        LexiconCheck.Report report = LexiconCheck.of(read).run();
        PrintWriter out = spec.commandLine().getOut();
        report.problems().forEach(out::println);
        out.println("Leksikon " + report.version() + ": " + report.patterns() + " pola, " + report.examples()
                + " kalimat contoh dan bersih, " + report.tries() + " pembacaan.");
        tellDisguised(report, out);
        tellEndings(read, LocalDate.now(LegalClock.OFFICE), out);
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

    /** Known before it happens, so that somebody can give an entry a later day. */
    static void tellEndings(Lexicon lexicon, LocalDate today, PrintWriter out) {
        lexicon.endings(today.plus(NOTICE))
                .forEach(ending -> out.println((ending.lastDay().isBefore(today) ? "  sudah berakhir " : "  berakhir ")
                        + ending.lastDay() + ": " + ending.id() + " " + ending.text()));
    }

    private void tellDisguised(LexiconCheck.Report report, PrintWriter out) {
        out.println("Penyamaran (leet, spasi, huruf ganda, dan lain-lain) yang tetap ditemukan: "
                + report.disguised().part() + " dari " + report.disguised().whole() + ".");
        report.undetected().stream()
                .limit(allDisguised ? Long.MAX_VALUE : SHOWN_WITHOUT_ASKING)
                .forEach(text -> out.println("  tidak ditemukan: " + text));
    }
}
