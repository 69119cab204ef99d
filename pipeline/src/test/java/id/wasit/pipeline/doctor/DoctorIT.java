package id.wasit.pipeline.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.settings.SettingsReader;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.store.access.UserRole;
import id.wasit.store.keys.KeyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator reads when one thing is wrong: which, and what to do. */
class DoctorIT {
    private static final Path LEXICON = Path.of("../lexicons").toAbsolutePath().normalize();
    private static LocalDatabase server;

    @TempDir
    Path folder;

    private Map<String, String> places;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = LocalDatabase.startedIn(data.resolve("database"));
        try (OpenStore open = OpenStore.at(server.address(), 2)) {
            open.store().migrate();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void allIsWell() {
        DatabaseAddress address = server.address();
        places = new HashMap<>(Map.of(
                "WASIT_DB_URL", address.url(),
                "WASIT_DB_USER", address.user(),
                "WASIT_DB_PASSWORD", address.password(),
                "WASIT_DATA", folder.resolve("data").toString(),
                "WASIT_KEYS", folder.resolve("keys").toString()));
    }

    @Test
    void nothingIsWrongWhereNothingIs() throws Exception {
        new KeyFolder(folder.resolve("keys")).office();
        new KeyFolder(folder.resolve("keys")).secrets();

        assertEquals(List.of(), ill(examined(Duration.ZERO)));
    }

    @Test
    void lookingMakesNoKey() throws Exception {
        assertEquals(List.of(), ill(examined(Duration.ZERO)));

        assertFalse(Files.exists(folder.resolve("keys")));
    }

    @ParameterizedTest(name = "{0}={1} is wrong: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "WASIT_DB_URL      | jdbc:postgresql://127.0.0.1:1/wasit | database | is it running",
                "WASIT_DB_URL      | jdbc:postgresql://SERVER/absent     | database | make the database",
                "WASIT_DB_PASSWORD | rahasia                             | database | WASIT_DB_PASSWORD",
                "WASIT_DB_USER     | nobody                              | database | database.user",
                "WASIT_KAFKA       | 127.0.0.1:1                         | kafka    | is kafka.servers right",
                "WASIT_FLINK       | 127.0.0.1:1                         | flink    | is flink.cluster right",
                "WASIT_DATA        | /dev/null/data                      | disk     | give it to this user"
            })
    void placeThatIsWrongIsToldWithWhatToDo(String variable, String value, String part, String advice)
            throws Exception {
        places.put(variable, value.replace("SERVER", server.address().url().replaceAll("^.*//([^/]*)/.*$", "$1")));

        List<Examination> examined = examined(Duration.ZERO);

        assertEquals(List.of(part), ill(examined));
        assertTrue(lineOf(examined, part).contains(advice), lineOf(examined, part));
        assertTrue(
                examined.stream().noneMatch(one -> one.line().contains(places.get("WASIT_DB_PASSWORD"))),
                examined::toString);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void clockThatGoesWrongIsTold(long seconds) throws Exception {
        List<Examination> examined = examined(Duration.ofSeconds(seconds));

        assertEquals(List.of("clock"), ill(examined));
        assertTrue(lineOf(examined, "clock").contains("NTP"));
    }

    @Test
    void keyThatOthersMayReadIsTold() throws Exception {
        new KeyFolder(folder.resolve("keys")).office();
        new KeyFolder(folder.resolve("keys")).secrets();
        Files.setPosixFilePermissions(folder.resolve("keys/secrets.key"), PosixFilePermissions.fromString("rw-r-----"));

        List<Examination> examined = examined(Duration.ZERO);

        assertEquals(List.of("keys"), ill(examined));
        assertTrue(lineOf(examined, "keys").contains("chmod 600"), lineOf(examined, "keys"));
    }

    @Test
    void keyThatIsLostIsToldBeforeAnotherIsMade() throws Exception {
        new KeyFolder(folder.resolve("keys")).office();

        List<Examination> examined = examined(Duration.ZERO);

        assertEquals(List.of("keys"), ill(examined));
        assertTrue(lineOf(examined, "keys").contains("secrets.key is missing"), lineOf(examined, "keys"));
    }

    @Test
    void lexiconWithAMistakeIsTold() throws Exception {
        List<Examination> examined = new Doctor(
                        SettingsReader.read(settings(Files.createDirectory(folder.resolve("empty"))), places),
                        Clock.systemUTC())
                .examine();

        assertEquals(List.of("lexicon"), ill(examined));
        assertTrue(lineOf(examined, "lexicon").contains("wasit lexicon check"));
    }

    @Test
    void ledgerThatSomebodyChangedIsTold() throws Exception {
        String name = "d" + UUID.randomUUID().toString().replace("-", "");
        places.put("WASIT_DB_URL", server.address().url().replaceAll("[^/]+$", name));
        sql(server.address(), "CREATE DATABASE " + name);
        DatabaseAddress other = new DatabaseAddress(
                places.get("WASIT_DB_URL"),
                server.address().user(),
                server.address().password());
        try (OpenStore open = OpenStore.at(other, 2)) {
            open.store().migrate();
            open.store().users().add("u-1", "Nama Rekaan", Set.of(UserRole.REVIEWER), null, "uji");
        }
        assertEquals(List.of(), ill(examined(Duration.ZERO)));

        sql(other, "SET session_replication_role = replica; UPDATE wasit.ledger SET actor = 'orang lain' WHERE no = 1");

        List<Examination> examined = examined(Duration.ZERO);
        assertEquals(List.of("ledger"), ill(examined));
        assertTrue(lineOf(examined, "ledger").contains("docs/operations.md"));
    }

    private List<Examination> examined(Duration ahead) throws Exception {
        return new Doctor(SettingsReader.read(settings(LEXICON), places), Clock.offset(Clock.systemUTC(), ahead))
                .examine();
    }

    private Path settings(Path lexicon) throws IOException {
        return Files.writeString(folder.resolve("wasit.yaml"), """
                lexicon: {folder: '%s', contests: [pilgub-nusaraya-2025]}
                sources:
                  - {name: a, kind: inbox, locations: [a], legal-basis: uji}
                """.formatted(lexicon));
    }

    private static void sql(DatabaseAddress address, String statements) throws SQLException {
        try (OpenStore open = OpenStore.at(address, 1);
                Connection connection = open.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static List<String> ill(List<Examination> examined) {
        return examined.stream()
                .filter(one -> !one.well())
                .map(Examination::part)
                .toList();
    }

    private static String lineOf(List<Examination> examined, String part) {
        return examined.stream()
                .filter(one -> one.part().equals(part))
                .findFirst()
                .orElseThrow()
                .line();
    }
}
