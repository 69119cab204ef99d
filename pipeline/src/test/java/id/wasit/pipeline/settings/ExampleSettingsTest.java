package id.wasit.pipeline.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import id.wasit.ingest.fetch.FetchSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExampleSettingsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void documentedExampleIsWithoutMistakesAndShowsTheDefaults() {
        Settings example = SettingsReader.read(ROOT.resolve("docs/wasit.example.yaml"), Map.of());

        FetchSettings polite = FetchSettings.polite("Wasit/0.1", "https://kabarnusa.example/kontak");
        assertEquals(polite, example.fetch());
        assertEquals(8080, example.reviewPort());
        assertEquals(8, example.sources().size());
    }

    @Test
    void sampleCountryIsWithoutMistakes() {
        Settings samples = SettingsReader.read(ROOT.resolve("samples/wasit.yaml"), Map.of());

        assertNotNull(samples.site());
        assertEquals(ROOT.resolve("data"), samples.data());
    }

    @Test
    void exampleNamesEveryKey() throws Exception {
        String example = Files.readString(ROOT.resolve("docs/wasit.example.yaml"));

        for (String key : new String[] {
            "data",
            "database",
            "url",
            "user",
            "password-file",
            "lexicon",
            "folder",
            "contests",
            "roster",
            "review",
            "port",
            "flink",
            "parallelism",
            "checkpoint-every",
            "site",
            "fetch",
            "agent",
            "contact",
            "delay",
            "timeout",
            "max-bytes",
            "max-redirects",
            "private-hosts",
            "sources",
            "name",
            "kind",
            "locations",
            "platform",
            "legal-basis",
            "policy-class",
            "key-file",
            "units-per-day",
            "every"
        }) {
            assertEquals(true, example.matches("(?s).*\\b" + key + ":.*"), key);
        }
    }
}
