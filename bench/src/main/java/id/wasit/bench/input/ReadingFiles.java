package id.wasit.bench.input;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.wasit.ingest.file.ExportSieve;
import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.roster.RosterBuilder;
import id.wasit.ingest.roster.RosterGate;
import id.wasit.model.RosterEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reads a 4CAT export of Instagram: takes it apart only, or lets it run through the roster gate. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
public class ReadingFiles {
    static final int ROWS = 50_000;
    private static final int ACCOUNTS = 5_000;
    private static final int ONE_IN = 100;

    /** Who reads. */
    @Param({"fastcsv", "gate"})
    public String subject = "gate";

    private Path file = Path.of("unwritten");
    private Roster roster = Roster.empty();

    /** Writes the export, and a roster of one account in a hundred. */
    @Setup(Level.Trial)
    public void write() throws IOException {
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

    /** Takes the file away. */
    @TearDown(Level.Trial)
    public void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The time of one row. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long read() throws IOException {
        return subject.equals("fastcsv") ? takenApart() : sifted();
    }

    private long takenApart() throws IOException {
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

    private long sifted() throws IOException {
        ExportSieve sieve = new ExportSieve(new RosterGate(roster, Clock.systemUTC()), damaged -> {});
        try (InputStream bytes = Files.newInputStream(file)) {
            return sieve.sift(bytes, "bench.csv", null, Instant.EPOCH, Writer.nullWriter())
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
