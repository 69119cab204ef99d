package id.wasit.detector.news;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.model.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real articles, kept outside the project: nobody of the invented roster is in them. Skipped where they are not at hand. */
class RealNewsTest {
    private static final Path ARTICLES = Path.of("../../shared/eval/news-articles.jsonl");

    @Test
    void realArticlesGiveNoLeadOnInventedPeople() throws IOException {
        Assumptions.assumeTrue(Files.exists(ARTICLES), "real articles are not at hand");
        NewsReader reader = NewsReader.of(LexiconReader.read(Path.of("../lexicons")), sampleNames());
        ObjectMapper json = new ObjectMapper();

        List<String> leads = new ArrayList<>();
        for (String line : Files.readAllLines(ARTICLES)) {
            var row = json.readTree(line);
            if (!reader.mentions(NewsReaderTest.article(row.get("text").asText()))
                    .isEmpty()) {
                leads.add(row.get("id").asText());
            }
        }

        assertEquals(List.of(), leads);
    }

    private static PersonNames sampleNames() throws IOException {
        PersonNames.Builder names = PersonNames.builder("samples");
        Set<String> added = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Path.of("../samples/roster.csv"))) {
            for (NamedCsvRecord row : rows) {
                if (added.add(row.getField("person"))) {
                    names.add(new Person(
                            row.getField("person"),
                            row.getField("name"),
                            null,
                            row.getField("position"),
                            row.getField("unit"),
                            row.getField("region")));
                }
            }
        }
        return names.build();
    }
}
