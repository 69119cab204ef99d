package id.wasit.ingest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.roster.RosterGate;
import id.wasit.model.Rejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportSieveTest {
    private static final Instant NOW = Instant.parse("2025-11-20T03:00:00Z");
    private static final String HEADING = "source,item_id,author_id,text,created_at\n";

    private final List<Rejected> rejected = new ArrayList<>();
    private final StringWriter passed = new StringWriter();
    private @Nullable String format;

    @Test
    void onlyRecordsThatPassAreWrittenAndTheyKeepTheirLines() throws IOException {
        String export = HEADING
                + "contohgram,1,88,kata orang luar,2025-10-01T03:00:00Z\n"
                + "contohgram,2,77,\"dua\nbaris\",2025-10-01T03:00:00Z\n"
                + "contohgram,3,88,\"orang\nluar\",2025-10-01T03:00:00Z\n"
                + "contohgram,4,77,ayo,2025-10-01T03:00:00Z\n";

        ExportSieve.Sifted sifted = sift(export.getBytes(StandardCharsets.UTF_8));

        assertEquals(new ExportSieve.Sifted(4, 2, 0), sifted);
        assertEquals(
                HEADING + "\ncontohgram,2,77,\"dua\nbaris\",2025-10-01T03:00:00Z\n\n\n"
                        + "contohgram,4,77,ayo,2025-10-01T03:00:00Z\n",
                passed.toString());
    }

    @Test
    void ndjsonIsSiftedLineByLine() throws IOException {
        String mine = "{\"source\":\"contohgram\",\"item_id\":\"2\",\"author_id\":\"77\",\"text\":\"ayo\"}";
        String export = mine.replace("77", "88") + "\n" + mine + "\nbukan json\n";

        ExportSieve.Sifted sifted = sift(export.getBytes(StandardCharsets.UTF_8));

        assertEquals(new ExportSieve.Sifted(3, 1, 1), sifted);
        assertEquals("\n" + mine + "\n", passed.toString());
        assertTrue(rejected.get(0).origin().startsWith("u.csv baris 3"), rejected.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "windows-1252"})
    void encodingAndCompressionOfToolsAreUndone(String charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write((HEADING + "contohgram,2,77,é ayo,2025-10-01T03:00:00Z\n").getBytes(Charset.forName(charset)));
        }

        assertEquals(1, sift(bytes.toByteArray()).kept());
        assertTrue(passed.toString().contains("é ayo"));
    }

    @Test
    void exportOfUnknownFormLeavesNothingButAReason() throws IOException {
        ExportSieve.Sifted sifted = sift("catatan rapat\nkata orang luar\n".getBytes(StandardCharsets.UTF_8));

        assertEquals(new ExportSieve.Sifted(1, 0, 1), sifted);
        assertEquals("", passed.toString());
        assertFalse(rejected.toString().contains("orang luar"));
    }

    @Test
    void rowOfAnExportWithoutHeadingIsNoHeadingAlsoWhenItsFormIsNamed() throws IOException {
        format = "wasit";
        ExportSieve.Sifted sifted =
                sift("contohgram,1,88,\"kata, orang luar\",2025-10-01T03:00:00Z\ncontohgram,2,77,ayo,\n"
                        .getBytes(StandardCharsets.UTF_8));

        assertEquals(new ExportSieve.Sifted(1, 0, 1), sifted);
        assertEquals("", passed.toString());
    }

    @Test
    void headingIsNotWrittenBeforeARecordPasses() throws IOException {
        sift((HEADING + "contohgram,1,88,kata orang luar,2025-10-01T03:00:00Z\n").getBytes(StandardCharsets.UTF_8));

        assertEquals("", passed.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ","})
    void headingOfANamedFormIsFoundBelowLinesWithCommasAndCutWhereItsColumnsAre(String separator) throws IOException {
        format = "wasit";
        String query = "Kata kunci, dicari,oleh sari,pada 1 Oktober\n";
        String heading = "source;item_id;akun_baru;author_id;isi, tanpa emoji;text\n".replace(";", separator);
        String record = "contohgram;1;x;77;y;ayo\n".replace(";", separator);
        String quoted = heading.replace("isi, tanpa emoji", "\"isi, tanpa emoji\"");

        ExportSieve.Sifted sifted = sift((query + quoted + record).getBytes(StandardCharsets.UTF_8));

        assertEquals(new ExportSieve.Sifted(1, 0, 0), sifted);
        assertEquals("\n" + quoted + record, passed.toString());
    }

    private ExportSieve.Sifted sift(byte[] export) throws IOException {
        RosterGate gate = new RosterGate(new SampleRoster("contohgram:77").load(), Clock.systemUTC());
        return new ExportSieve(gate, rejected::add)
                .sift(new ByteArrayInputStream(export), "u.csv", new FileTerms(null, format, NOW), passed);
    }
}
