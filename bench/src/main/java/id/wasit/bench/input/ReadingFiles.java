package id.wasit.bench.input;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.wasit.ingest.file.ExportSieve;
import id.wasit.ingest.file.FileTerms;
import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.roster.RosterBuilder;
import id.wasit.ingest.roster.RosterGate;
import id.wasit.model.RosterEntry;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** Reads a 4CAT export of Instagram: takes it apart only, or lets it run through the roster gate. */
final class ReadingFiles implements Closeable {
    static final int ROWS = 50_000;
    private static final int ACCOUNTS = 5_000;
    private static final int ONE_IN = 100;

    private final Path file;
    private final Roster roster;

    /** Writes the export, and a roster of one account in a hundred. */
    ReadingFiles() throws IOException {
        file = Files.createTempFile("wasit-bench", ".csv");
        try (Writer to = Files.newBufferedWriter(file)) {
            to.write("id,thread_id,timestamp,body,author,author_fullname,author_id,url,hashtags,likes\n");
            for (int i = 0; i < ROWS; i++) {
                to.write(row(i));
            }
        }
        RosterBuilder builder = Roster.builder("1");
        for (int account = 0; account < ACCOUNTS; account += ONE_IN) {
            builder.addAccount(entry(account));
        }
        roster = builder.build();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Fields that the parser finds. */
    long takenApart() throws IOException {
        long fields = 0;
        try (BufferedReader text =
                        new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
                CsvReader<CsvRecord> parser = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord values : parser) {
                fields += values.getFieldCount();
            }
        }
        return fields;
    }

    /** Records that pass the gate. */
    long sifted() throws IOException {
        ExportSieve sieve = new ExportSieve(new RosterGate(roster, Clock.systemUTC()), damaged -> {});
        try (InputStream bytes = Files.newInputStream(file)) {
            return sieve.sift(bytes, "bench.csv", new FileTerms(null, Instant.EPOCH), Writer.nullWriter())
                    .kept();
        }
    }

    private static String row(int i) {
        int account = i % ACCOUNTS;
        String body = "\"Selamat pagi dari desa, hari ini kerja bakti nomor " + i + " di balai warga.\n"
                + "Terima kasih semua, \"\"gotong royong\"\" itu hebat " + "sekali ".repeat(i % 12) + "\"";
        return "C" + i + ",C" + i + ",2025-10-01 03:00:00," + body + ",akun." + account + ",Nama Akun " + account + ','
                + id(account) + ",https://www.instagram.com/p/C" + i + "/,\"desa,warga\"," + i % 977 + '\n';
    }

    private static RosterEntry entry(int account) {
        return new RosterEntry(
                "instagram",
                id(account),
                null,
                "p-" + account,
                "pernyataan",
                null,
                Instant.parse("2025-01-01T00:00:00Z"),
                null,
                "Dinas",
                "Wilayah");
    }

    private static String id(int account) {
        return String.valueOf(17_841_400_000L + account);
    }
}
