package id.wasit.ingest.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.wasit.ingest.Mutations;
import id.wasit.ingest.source.Sighting;
import id.wasit.ingest.source.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as an export: records come or are rejected, nothing else happens. CONTRIBUTING.md tells how to run it for long. */
class ExportFuzzTest {
    private static final FileTerms TERMS = new FileTerms("contohgram", Instant.EPOCH);

    static Stream<byte[]> exports() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/export"))) {
            return files
                    .filter(file -> !file.toString().endsWith(".expected"))
                    .sorted()
                    .map(ExportFuzzTest::bytes)
                    .toList()
                    .stream();
        }
    }

    @MethodSource("exports")
    @FuzzTest
    void anyBytesAreReadOrRejected(byte[] export) throws IOException {
        OpenExport open;
        try {
            open = OpenExport.of(TextFile.decoded(new ByteArrayInputStream(export)), "a.csv", TERMS);
        } catch (IOException brokenGzip) {
            return;
        }
        if (open == null) {
            return;
        }
        try (Records records = open.records()) {
            for (List<Sighting> some = records.next(50); !some.isEmpty(); some = records.next(50)) {
                some.forEach(ExportFuzzTest::putTogether);
            }
        } catch (IOException brokenGzip) {
            return;
        }
    }

    @MethodSource("exports")
    @FuzzTest
    void anyBytesAreAMessageOrDamaged(byte[] message) {
        putTogether(new JsonMessages("contohgram").read(message, "topik", 1, Instant.EPOCH));
    }

    @Test
    void brokenExportsAreReadOrRejectedToo() throws IOException {
        for (byte[] broken : Mutations.of(exports()).toList()) {
            anyBytesAreReadOrRejected(broken);
        }
    }

    /** As the gate does for somebody on the roster. */
    private static void putTogether(Sighting sighting) {
        if (sighting instanceof Sighting.Candidate candidate) {
            try {
                candidate.post().get();
            } catch (Unreadable told) {
                return;
            }
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
