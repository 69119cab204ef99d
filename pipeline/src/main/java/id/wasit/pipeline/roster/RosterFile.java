package id.wasit.pipeline.roster;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.wasit.model.Person;
import id.wasit.model.RosterEntry;
import id.wasit.store.roster.RosterImport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A roster file without mistakes. UTF-8 with or without BOM; columns are separated by a comma or a semicolon. */
public final class RosterFile {
    private final Path path;
    private final char separator;

    private RosterFile(Path path, char separator) {
        this.path = path;
        this.separator = separator;
    }

    /**
     * Reads the whole file and checks every line.
     *
     * @throws RosterProblems with every mistake
     * @throws IOException when it cannot be read
     */
    public static RosterFile checked(Path path) throws IOException, RosterProblems {
        RosterFile file = new RosterFile(path, separatorOf(path));
        List<RosterProblem> problems = file.problems();
        if (!problems.isEmpty()) {
            throw new RosterProblems(problems);
        }
        return file;
    }

    /** What the store imports. The file is read again for it, line by line. */
    public RosterImport toImport(String by) {
        return new RosterImport(
                each(RosterRow::entry), persons(), by, path.getFileName().toString());
    }

    private Iterable<RosterEntry> each(Function<RosterRow, RosterEntry> reading) {
        return () -> iterate(reading);
    }

    /** Each person once; the file repeats them with every account. */
    private Iterable<Person> persons() {
        return () -> {
            Map<String, Person> persons = new HashMap<>();
            Iterator<Person> all = iterate(RosterRow::person);
            all.forEachRemaining(person -> persons.putIfAbsent(person.key(), person));
            return persons.values().iterator();
        };
    }

    private <T> Iterator<T> iterate(Function<RosterRow, T> reading) {
        CloseableIterator<NamedCsvRecord> records = open().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public T next() {
                return reading.apply(row(records.next()));
            }
        };
    }

    private CsvReader<NamedCsvRecord> open() {
        try {
            return CsvReader.builder()
                    .fieldSeparator(separator)
                    .detectBomHeader(true)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofNamedCsvRecord(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    private List<RosterProblem> problems() throws IOException {
        List<RosterProblem> problems = new ArrayList<>();
        Map<String, Person> persons = new HashMap<>();
        Set<String> entries = new HashSet<>();
        try (CsvReader<NamedCsvRecord> records = open()) {
            boolean first = true;
            for (NamedCsvRecord record : records) {
                if (first && !headingIsRight(record, problems)) {
                    return problems;
                }
                first = false;
                checkLine(record, problems, persons, entries);
                if (problems.size() >= RosterProblems.LIMIT) {
                    return problems;
                }
            }
            if (first) {
                problems.add(new RosterProblem(1, "", "berkas tidak berisi satu baris pun di bawah judul kolom"));
            }
        } catch (CsvParseException e) {
            problems.add(
                    new RosterProblem(lineOf(e), "", "tanda kutip tidak ditutup atau baris rusak; perbaiki baris ini"));
        }
        return problems;
    }

    private static boolean headingIsRight(NamedCsvRecord record, List<RosterProblem> problems) {
        List<String> heading = record.getHeader();
        RosterRow.COLUMNS.stream()
                .filter(column -> !heading.contains(column) && !RosterRow.OPTIONAL.contains(column))
                .forEach(column -> problems.add(
                        new RosterProblem(1, column, "kolom ini tidak ada; kolom yang wajib: " + required())));
        heading.stream()
                .filter(column -> !RosterRow.COLUMNS.contains(column))
                .forEach(column -> problems.add(new RosterProblem(
                        1,
                        column,
                        "kolom ini tidak dikenal; kolom yang ada: " + String.join(", ", RosterRow.COLUMNS))));
        return problems.isEmpty();
    }

    private static String required() {
        return String.join(
                ", ",
                RosterRow.COLUMNS.stream()
                        .filter(column -> !RosterRow.OPTIONAL.contains(column))
                        .toList());
    }

    private static void checkLine(
            NamedCsvRecord record, List<RosterProblem> problems, Map<String, Person> persons, Set<String> entries) {
        long line = record.getStartingLineNumber();
        int expected = record.getHeader().size();
        if (record.getFieldCount() != expected) {
            problems.add(new RosterProblem(
                    line,
                    "",
                    "berisi " + record.getFieldCount() + " kolom, seharusnya " + expected
                            + "; periksa koma dan tanda kutip"));
            return;
        }
        RosterRow row = row(record);
        int before = problems.size();
        row.check((column, message) -> problems.add(new RosterProblem(line, column, message)));
        if (problems.size() > before) {
            return;
        }
        Person person = row.person();
        Person known = persons.putIfAbsent(person.key(), person);
        if (known != null && !known.name().equals(person.name())) {
            problems.add(new RosterProblem(
                    line,
                    "name",
                    "\"" + person.name() + "\" berbeda dari \"" + known.name()
                            + "\" pada baris sebelumnya untuk person yang sama (" + person.key() + ")"));
        }
        RosterEntry entry = row.entry();
        if (!entries.add(entry.account() + " " + entry.contest() + " " + entry.validFrom())) {
            problems.add(new RosterProblem(
                    line,
                    "account_id",
                    "akun " + entry.account()
                            + " sudah ada di baris sebelumnya untuk kontestasi dan awal berlaku yang sama"));
        }
    }

    private static RosterRow row(NamedCsvRecord record) {
        return new RosterRow(record.getStartingLineNumber(), record.getFieldsAsMap());
    }

    private static long lineOf(CsvParseException e) {
        java.util.regex.Matcher line =
                java.util.regex.Pattern.compile("line (\\d+)").matcher(String.valueOf(e.getMessage()));
        return line.find() ? Long.parseLong(line.group(1)) : 1;
    }

    private static char separatorOf(Path path) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(path)) {
            String heading = reader.readLine();
            return heading != null && heading.contains(";") && !heading.contains(",") ? ';' : ',';
        }
    }
}
