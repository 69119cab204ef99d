package id.wasit.detector.lexicon;

import id.wasit.detector.lexicon.NewsTables.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads {@code berita/sebutan.csv}. */
final class NewsReading {
    private final Map<String, List<String>> spelledOut = new HashMap<>();
    private final Map<Kind, Set<String>> words = new HashMap<>();

    private NewsReading() {}

    static NewsReading of(Folder folder) {
        NewsReading reading = new NewsReading();
        folder.one("sebutan.csv", Layout.NEWS_WORD).rows.forEach(reading::word);
        return reading;
    }

    NewsTables tables(Lexicon told) {
        return new NewsTables(told, spelledOut, words);
    }

    private void word(Row row) {
        String[] kinds = Arrays.stream(Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        Kind kind = Kind.valueOf(row.oneOf("jenis", kinds).toUpperCase(Locale.ROOT));
        if ((kind == Kind.SINGKATAN) == row.text("baku").isEmpty()) {
            row.problem("baku", "diisi bila jenis singkatan, dan hanya itu");
        }
        for (String written : row.list("tulisan", "\\|")) {
            words.computeIfAbsent(kind, any -> new HashSet<>()).add(written);
            if (kind == Kind.SINGKATAN) {
                spelledOut.put(written, List.of(row.text("baku").split(" +")));
            }
        }
    }
}
