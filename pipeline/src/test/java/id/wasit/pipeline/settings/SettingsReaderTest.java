package id.wasit.pipeline.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.source.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    private static final String ONE_INBOX = """
        sources:
          - name: kotak
            kind: inbox
            locations: [masuk]
            legal-basis: SK-1
        """;

    @TempDir
    Path folder;

    @Test
    void whatIsNotSetHasItsDefault() throws IOException {
        Settings settings = read(ONE_INBOX);

        assertEquals(folder.resolve("data"), settings.data());
        assertNull(settings.database());
        assertEquals(8080, settings.reviewPort());
        assertEquals(Duration.ofSeconds(10), settings.flink().checkpointEvery());
        assertEquals(SourceKind.INBOX, settings.sources().get(0).kind());
        assertEquals(
                List.of(folder.resolve("masuk").toString()),
                settings.sources().get(0).locations());
    }

    @Test
    void threeMistakesGiveThreeLines() throws IOException {
        String threeMistakes = """
            review:
              prot: 8080
            flink:
              checkpoint-every: 10
            sources:
              - name: kabar
                kind: rss
                locations: [masuk]
                legal-basis: SK-1
            """;

        List<String> problems = problemsOf(threeMistakes);

        String file = folder.resolve("wasit.yaml").toString();
        assertEquals(
                List.of(
                        file + ", line 2: unknown key \"review.prot\"; did you mean \"port\"?",
                        file + ", line 4: flink.checkpoint-every: found \"10\", allowed is a number with its unit"
                                + " (ms, s, m, h), from 1s to 1h",
                        file
                                + ", line 7: sources[1].kind: found \"rss\", allowed is one of inbox, feed, sitemap,"
                                + " wordpress, site, pages, bluesky, mastodon, youtube, telegram, kafka"),
                problems);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        review: {port: 99999}                | review.port: found "99999", allowed is a whole number from 1 to 65535
        review: 8080                         | review must be a list of "key: value" lines
        roster: tidak-ada.csv                | roster: found "tidak-ada.csv", allowed is a file or folder that exists
        database: {url: mysql://x}           | database.url: found "mysql://x", allowed is an address that begins with jdbc:postgresql://
        database: {url: "jdbc:postgresql://x/y"} | the password of the database is missing
        database: {password: rahasia}        | no secret in this file
        dtaa: x                              | unknown key "dtaa"; did you mean "data"?
        flink: {cluster: "satu:8081, dua"}   | flink.cluster: found "satu:8081, dua", allowed is host:port
        qqqqqqqqqq: x                        | unknown key "qqqqqqqqqq"; known here: data, database
        """)
    void eachMistakeSaysWhatWasFoundAndWhatIsAllowed(String line, String told) throws IOException {
        List<String> problems = problemsOf(ONE_INBOX + line + "\n");

        assertTrue(
                problems.stream().anyMatch(problem -> problem.contains("line 6") && problem.contains(told)),
                () -> problems.toString());
    }

    @Test
    void sourceOnTheNetworkNeedsAContact() throws IOException {
        List<String> problems = problemsOf("""
            sources:
              - name: kabar
                kind: feed
                locations: [https://kabarnusa.example/feed]
                legal-basis: SK-1
            """);

        assertEquals(1, problems.size());
        assertTrue(problems.get(0).contains("fetch.contact is missing"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kind: bluesky, locations: ['wss://x.example/s'], policy-class: open              | legal-basis is missing
        kind: bluesky, locations: ['wss://x.example/s'], legal-basis: SK                 | policy-class is missing: a source of kind bluesky is read under the terms "open"
        kind: bluesky, locations: ['https://x.example/s'], legal-basis: SK, policy-class: open | allowed is addresses that begin with ws:// or wss://
        kind: telegram, locations: ['https://t.me/s/x'], legal-basis: SK, policy-class: keyed | policy-class: found "keyed", allowed is open for the kind telegram
        kind: youtube, locations: ['https://www.youtube.com/channel/UCx'], legal-basis: SK, policy-class: keyed | key-file is missing
        kind: youtube, locations: ['https://www.youtube.com/channel/UCx'], legal-basis: SK, policy-class: keyed, key-file: tidak-ada | key-file: found "tidak-ada", allowed is a file that this user can read
        kind: mastodon, locations: ['https://x.example'], legal-basis: SK, policy-class: open, token: rahasia | no secret in this file
        kind: twitter, locations: ['https://x.example'], legal-basis: SK                 | sources[1].kind: found "twitter"
        """)
    void networkStartsOnlyWithItsTermsAndItsKey(String source, String told) throws IOException {
        List<String> problems = problemsOf("""
            fetch: {contact: "https://kantor.example"}
            sources:
              - {name: jaringan, %s}
            """.formatted(source));

        assertTrue(problems.stream().anyMatch(problem -> problem.contains(told)), () -> problems.toString());
    }

    @Test
    void brokenYamlIsOneLineWithItsPlace() throws IOException {
        List<String> problems = problemsOf("review:\n\tport: 1\n");

        assertEquals(1, problems.size());
        assertTrue(problems.get(0).contains("line 2: no YAML"));
    }

    @Test
    void passwordComesFromTheEnvironmentAndIsNeverShown() throws IOException {
        Path file = write(ONE_INBOX + "database: {url: 'jdbc:postgresql://db/wasit'}\n");

        Settings settings = SettingsReader.read(file, Map.of(SettingsReader.PASSWORD_VARIABLE, "rahasia"));

        assertNotNull(settings.database());
        assertEquals("rahasia", settings.database().password());
        assertFalse(settings.toString().contains("rahasia"));
    }

    @ParameterizedTest
    @CsvSource({"9090, 9090", "' 9090 ', 9090"})
    void portOfThePagesMayComeFromTheEnvironment(String told, int port) throws IOException {
        Path file = write(ONE_INBOX);

        assertEquals(
                port,
                SettingsReader.read(file, Map.of("WASIT_REVIEW_PORT", told)).reviewPort());
    }

    @ParameterizedTest
    @CsvSource({"abc", "0", "65536", "80.5", "-1", "99999999999"})
    void variableThatIsWrongIsNamed(String told) throws IOException {
        Path file = write(ONE_INBOX);

        List<String> problems = assertThrows(
                        SettingsException.class, () -> SettingsReader.read(file, Map.of("WASIT_REVIEW_PORT", told)))
                .problems();

        assertEquals(
                List.of(file + ": the environment variable WASIT_REVIEW_PORT holds \"" + told
                        + "\"; allowed is a whole number from 1 to 65535"),
                problems);
    }

    private Settings read(String yaml) throws IOException {
        return SettingsReader.read(write(yaml), Map.of());
    }

    private List<String> problemsOf(String yaml) throws IOException {
        Path file = write(yaml);
        return assertThrows(SettingsException.class, () -> SettingsReader.read(file, Map.of()))
                .problems();
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("wasit.yaml"), yaml);
    }
}
