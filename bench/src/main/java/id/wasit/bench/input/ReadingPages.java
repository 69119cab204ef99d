package id.wasit.bench.input;

import id.wasit.ingest.page.PageReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reads all pages of a folder once: parses them only, or finds their articles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
public class ReadingPages {
    /** Who reads. */
    @Param({"jsoup", "PageReader"})
    public String subject = "PageReader";

    /** Where the pages lie. */
    @Param("")
    public String folder = "";

    private final List<byte[]> pages = new ArrayList<>();
    private final PageReader reader = new PageReader();

    /** Takes the pages into memory. */
    @Setup(Level.Trial)
    public void load() throws IOException {
        for (Path file : files(Path.of(folder))) {
            pages.add(bytes(file));
        }
    }

    /** The time of all pages. */
    @Benchmark
    public long read() throws IOException {
        long found = 0;
        for (byte[] page : pages) {
            found += subject.equals("jsoup") ? parsed(page) : article(page);
        }
        return found;
    }

    /** The pages of a folder. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.html?(\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }

    private static int parsed(byte[] page) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(page), null, "").childNodeSize();
    }

    private int article(byte[] page) {
        return reader.read(page, null, null).body().length();
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        }
    }
}
