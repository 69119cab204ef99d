package id.wasit.pipeline.roster;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.wasit.store.roster.RosterFault;
import id.wasit.store.roster.RosterFaults;
import id.wasit.store.roster.RosterImport;
import id.wasit.store.roster.RosterLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A roster file, read line by line: six million lines need no more memory than one. UTF-8 with or without BOM; columns are separated by a
 * comma or a semicolon. What is wrong inside a line is found here; what is wrong between lines finds the store.
 */
public final class RosterFile {
    /** What decoders put in the place of bytes that are no UTF-8. */
    private static final char NO_UTF_8 = '\uFFFD';

    private final Path path;
    private final char separator;
    private final LongConsumer progress;
    private final List<RosterFault> faults = new ArrayList<>();

    private RosterFile(Path path, char separator, LongConsumer progress) {
        this.path = path;
        this.separator = separator;
        this.progress = progress;
    }

    /** Names of the columns, in the order in which a new file is written. */
    public static List<String> columns() {
        return RosterRow.COLUMNS;
    }

    /**
     * Opens a file and looks at its heading.
     *
     * @param progress is told after each line how many were read
     * @throws RosterFaults when the heading is not that of a roster
     * @throws IOException when it cannot be read
     */
    public static RosterFile at(Path path, LongConsumer progress) throws IOException {
        RosterFile file = new RosterFile(path, separatorOf(path), progress);
        List<RosterFault> faults = file.headingFaults();
        if (!faults.isEmpty()) {
            throw new RosterFaults(faults);
        }
        return file;
    }

    /** What the store imports; to be read once. */
    public RosterImport toImport(String by) {
        return new RosterImport(
                () -> new Lines(open().iterator()),
                () -> List.copyOf(faults),
                by,
                path.getFileName().toString());
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

    /** The good lines; the others leave a fault. It ends early when there are more faults than anybody reads. */
    private final class Lines implements Iterator<RosterLine> {
        private final CloseableIterator<NamedCsvRecord> records;
        private long count;
        private @Nullable RosterLine next;

        Lines(CloseableIterator<NamedCsvRecord> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            while (next == null && faults.size() < RosterFaults.LIMIT && more()) {
                next = good(records.next());
                progress.accept(++count);
            }
            if (next == null) {
                end();
            }
            return next != null;
        }

        @Override
        public RosterLine next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            RosterLine line = Objects.requireNonNull(next);
            next = null;
            return line;
        }

        private boolean more() {
            try {
                return records.hasNext();
            } catch (CsvParseException e) {
                faults.add(torn(e));
                return false;
            }
        }

        private @Nullable RosterLine good(NamedCsvRecord record) {
            int before = faults.size();
            RosterRow row = new RosterRow(record.getStartingLineNumber(), record.getFieldsAsMap());
            checkLetters(record, row.line());
            check(record, row);
            return faults.size() > before
                    ? null
                    : new RosterLine(row.line(), row.entry(), row.person(), row.employment());
        }

        private void end() {
            try {
                records.close();
            } catch (IOException e) {
                throw new UncheckedIOException(path + " cannot be closed", e);
            }
        }
    }

    private List<RosterFault> headingFaults() throws IOException {
        List<RosterFault> wrong = new ArrayList<>();
        try (CloseableIterator<NamedCsvRecord> records = open().iterator()) {
            if (!records.hasNext()) {
                return List.of(new RosterFault(1, "", "berkas tidak berisi satu baris pun di bawah judul kolom"));
            }
            List<String> heading = records.next().getHeader();
            RosterRow.COLUMNS.stream()
                    .filter(column -> !heading.contains(column) && !RosterRow.OPTIONAL.contains(column))
                    .forEach(column -> wrong.add(
                            new RosterFault(1, column, "kolom ini tidak ada; kolom yang wajib: " + required())));
            heading.stream()
                    .filter(column -> !RosterRow.COLUMNS.contains(column))
                    .forEach(column -> wrong.add(new RosterFault(
                            1,
                            column,
                            "kolom ini tidak dikenal; kolom yang ada: " + String.join(", ", RosterRow.COLUMNS))));
        } catch (CsvParseException e) {
            wrong.add(torn(e));
        }
        return wrong;
    }

    private static RosterFault torn(CsvParseException e) {
        return new RosterFault(lineOf(e), "", "tanda kutip tidak ditutup atau baris rusak; perbaiki baris ini");
    }

    private static String required() {
        return String.join(
                ", ",
                RosterRow.COLUMNS.stream()
                        .filter(column -> !RosterRow.OPTIONAL.contains(column))
                        .toList());
    }

    private void checkLetters(NamedCsvRecord record, long line) {
        record.getFieldsAsMap().forEach((column, value) -> {
            if (value.indexOf(NO_UTF_8) >= 0) {
                faults.add(new RosterFault(
                        line, column, "ada huruf yang bukan UTF-8; simpan ulang berkas sebagai CSV UTF-8"));
            }
        });
    }

    private void check(NamedCsvRecord record, RosterRow row) {
        int expected = record.getHeader().size();
        if (record.getFieldCount() == expected) {
            row.check((column, message) -> faults.add(new RosterFault(row.line(), column, message)));
        } else {
            faults.add(new RosterFault(
                    row.line(),
                    "",
                    "berisi " + record.getFieldCount() + " kolom, seharusnya " + expected
                            + "; periksa koma dan tanda kutip"));
        }
    }

    private static long lineOf(CsvParseException e) {
        java.util.regex.Matcher line =
                java.util.regex.Pattern.compile("line (\\d+)").matcher(String.valueOf(e.getMessage()));
        return line.find() ? Long.parseLong(line.group(1)) : 1;
    }

    private static char separatorOf(Path path) throws IOException {
        // Bytes that are no UTF-8 are told with their line, further on.
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
            String heading = reader.readLine();
            return heading != null && heading.contains(";") && !heading.contains(",") ? ';' : ',';
        }
    }
}
