package id.wasit.detector.lexicon;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a packed lexicon, any text as one of its tables: a lexicon, or every problem in it. */
class LexiconArchiveFuzzTest {
    private static final Path FOLDER = Path.of("src/test/resources/lexicon");

    static Stream<byte[]> archives() {
        return Stream.of(
                LexiconArchive.packed(FOLDER, Set.of()),
                LexiconArchive.packed(Map.of("pola/ajakan_memilih.csv", "id,pola\n1,{dukung} ..3")),
                "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
    }

    static Stream<byte[]> tables() {
        return Stream.of(
                        "id,pola\n\"a\n",
                        "id;pola;tingkat\najakan-001;{dukung} ..99999999999 {paslon};kuat\n",
                        "=1+1,@x\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("archives")
    @FuzzTest
    void anyBytesAreALexiconOrTold(byte[] bytes) {
        try {
            LexiconArchive.read(bytes);
        } catch (LexiconProblems told) {
            assertTrue(!told.all().isEmpty());
        } catch (UncheckedIOException noArchive) {
            assertTrue(noArchive.getMessage().contains("cannot be unpacked"));
        }
    }

    @MethodSource("tables")
    @FuzzTest
    void anyTableIsReadOrToldWithAllItsProblems(byte[] text) {
        Map<String, String> tables = LexiconArchive.tables(LexiconArchive.packed(FOLDER, Set.of()));
        tables.put("pola/ajakan_memilih.csv", new String(text, StandardCharsets.UTF_8));
        try {
            LexiconArchive.read(tables);
        } catch (LexiconProblems told) {
            assertTrue(!told.all().isEmpty());
        }
    }
}
