package id.wasit.detector.lexicon;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One row of a table; a cell that cannot be read becomes a problem and a harmless value. */
final class Row {
    final Table table;
    final int line;
    private final List<String> header;
    private final List<String> cells;
    private final Problems problems;

    Row(Table table, int line, List<String> header, List<String> cells, Problems problems) {
        this.table = table;
        this.line = line;
        this.header = header;
        this.cells = List.copyOf(cells);
        this.problems = problems;
    }

    String text(String column) {
        int at = header.indexOf(column);
        return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
    }

    List<String> list(String column, String divider) {
        return Arrays.stream(text(column).split(divider))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    void problem(String column, String message) {
        problems.add(table.file, line, column, message);
    }

    double number(String column) {
        try {
            return Double.parseDouble(text(column).replace(',', '.'));
        } catch (NumberFormatException wrong) {
            problem(column, "\"" + text(column) + "\" bukan bilangan; tulis seperti 6 atau -2.5");
            return 0;
        }
    }

    @Nullable
    Integer wholeNumber(String column) {
        if (text(column).isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text(column));
        } catch (NumberFormatException wrong) {
            problem(column, "\"" + text(column) + "\" bukan bilangan bulat");
            return null;
        }
    }

    @Nullable
    LocalDate date(String column) {
        if (text(column).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeParseException wrong) {
            problem(column, "\"" + text(column) + "\" bukan tanggal; tulis seperti 2025-11-27");
            return null;
        }
    }

    /** One of the allowed words, or the first of them after a problem was noted. */
    String oneOf(String column, String... allowed) {
        String found = text(column);
        for (String word : allowed) {
            if (word.equals(found)) {
                return word;
            }
        }
        problem(column, "\"" + found + "\" tidak dikenal; pilih " + choices(List.of(allowed)));
        return allowed[0];
    }

    <E extends Enum<E>> Set<E> anyOf(String column, Class<E> type) {
        Set<E> found = new TreeSet<>();
        for (String word : list(column, "[ |]+")) {
            E[] all = type.getEnumConstants();
            E match = Arrays.stream(all)
                    .filter(e -> e.name().equals(word.toUpperCase(Locale.ROOT))
                            && word.equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(null);
            if (match == null) {
                problem(
                        column,
                        "\"" + word + "\" tidak dikenal; pilih "
                                + choices(Arrays.stream(all)
                                        .map(e -> e.name().toLowerCase(Locale.ROOT))
                                        .toList()));
            } else {
                found.add(match);
            }
        }
        return found;
    }

    static String choices(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        List<String> shown =
                words.stream().map(w -> w.isEmpty() ? "(kosong)" : w).toList();
        return String.join(", ", shown.subList(0, shown.size() - 1)) + ", atau " + shown.get(shown.size() - 1);
    }
}
