package id.wasit.bench;

import id.wasit.bench.Terms.Term;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Terms as the tables of a lexicon: words and phrases in a hundred groups with a pattern each, a pattern for every pair. */
final class TermLexicon {
    private static final int GROUPS = 100;

    private TermLexicon() {}

    /** Writes the tables into a folder that must not exist, and returns it. */
    static Path write(List<Term> terms) {
        List<String> words = new ArrayList<>(List.of("kelompok,lema,bentuk,imbuhan,ragam,catatan"));
        List<String> patterns = new ArrayList<>(
                List.of("id,pola,nilai,masa,kebal,kecuali,status,dasar,alasan,salah_kena,penyusun,tanggal"));
        for (int group = 0; group < GROUPS; group++) {
            patterns.add(pattern(patterns.size(), "{istilah_%02d}".formatted(group)));
        }
        for (Term term : terms) {
            if (term.near()) {
                String pair = String.join(" <>" + Terms.NEAR + " ", term.words());
                patterns.add(pattern(patterns.size(), pair));
            } else {
                String group = "istilah_%02d".formatted(words.size() % GROUPS);
                words.add(group + "," + String.join(" ", term.words()) + ",,tidak,,");
            }
        }
        words.subList(1, words.size()).sort(Comparator.naturalOrder());
        try {
            Path folder = Files.createTempDirectory("wasit-bench");
            write(folder.resolve("kata/istilah.csv"), words);
            write(folder.resolve("pola/istilah.csv"), patterns);
            write(folder.resolve("operator.csv"), List.of("operator,alasan,nilai,berlaku,catatan"));
            write(
                    folder.resolve("kategori.csv"),
                    List.of(
                            "kategori,judul,arah,skb,hukum,ambang_lemah,ambang_sedang,ambang_kuat,catatan",
                            "istilah,Istilah,lain,,,1,2,3,"));
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write the tables of a lexicon", unwritable);
        }
    }

    /** Reads the tables and removes them. */
    static Lexicon readOnce(Path folder) {
        Lexicon lexicon = LexiconReader.read(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException("cannot remove " + folder, undeletable);
        }
        return lexicon;
    }

    private static String pattern(int number, String pattern) {
        return "istilah-%06d,%s,1,,,,aktif,,istilah,,,".formatted(number, pattern);
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
