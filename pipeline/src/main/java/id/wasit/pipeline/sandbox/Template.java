package id.wasit.pipeline.sandbox;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.wasit.detector.lexicon.Contest.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with blanks.
 *
 * @param category what it is a sign of; null for a look-alike
 * @param trait what makes it special
 * @param text with {@code {paslon}}, {@code {calon}}, {@code {nomor}}, {@code {tagar}}, {@code {lain}}
 */
record Template(@Nullable String category, String trait, String text) {
    private static final String NONE = "-";

    /** All sentences of the rehearsal. */
    static List<Template> all() {
        InputStream file = Objects.requireNonNull(Template.class.getResourceAsStream("kalimat.csv"), "kalimat.csv");
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Template(
                            row.getField("kategori").equals(NONE) ? null : row.getField("kategori"),
                            row.getField("jenis"),
                            row.getField("kalimat")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence about one side; another side stands where one is needed for comparison. */
    String about(Side side, Side other) {
        return text.replace("{paslon}", side.name())
                .replace("{calon}", side.candidate())
                .replace("{nomor}", String.valueOf(side.number()))
                .replace("{tagar}", "#" + side.name().replace("-", "").toLowerCase(Locale.ROOT) + "menang")
                .replace("{lain}", other.name());
    }
}
