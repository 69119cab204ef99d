package id.wasit.detector.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the sentences that the patterns are tried with. */
final class ExampleReader {
    private final Folder folder;
    private final Map<String, String> patterns;

    ExampleReader(Folder folder, Map<String, String> patterns) {
        this.folder = folder;
        this.patterns = patterns;
    }

    Lexicon.Tests read() {
        List<Example> examples = new ArrayList<>();
        for (Table table : folder.all("contoh", Layout.EXAMPLE)) {
            for (Row row : table.rows) {
                examples.add(example(row));
            }
        }
        List<Example> clean = new ArrayList<>();
        for (Table table : folder.all("bersih", Layout.CLEAN)) {
            table.rows.forEach(row -> clean.add(sentence(row, "")));
        }
        List<Example> accepted = new ArrayList<>();
        for (Table table : folder.optional("salah-kena.csv", Layout.ACCEPTED)) {
            table.rows.forEach(row -> accepted.add(sentence(row, row.text("id"))));
        }
        return new Lexicon.Tests(examples, clean, accepted);
    }

    private Example example(Row row) {
        String pattern = row.text("pola_id");
        if (!patterns.containsKey(pattern)) {
            row.problem("pola_id", "\"" + pattern + "\" tidak ada di pola/");
        }
        boolean hit = row.oneOf("harap", "kena", "lolos").equals("kena");
        String sentence = row.text("kalimat");
        if (hit && !sentence.isEmpty() && !sentence.matches("(?s).*\\[\\[.+\\]\\].*")) {
            row.problem("kalimat", "kalimat kena harus menandai buktinya dengan [[ ]]");
        }
        return new Example(
                row.table.file,
                row.line,
                pattern,
                hit,
                sentence,
                row.text("induk"),
                row.text("dibagikan"),
                row.date("tanggal"));
    }

    private static Example sentence(Row row, String pattern) {
        return new Example(
                row.table.file,
                row.line,
                pattern,
                false,
                row.text("kalimat"),
                row.text("induk"),
                row.text("dibagikan"),
                null);
    }
}
