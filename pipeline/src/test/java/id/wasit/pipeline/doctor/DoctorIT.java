package id.wasit.pipeline.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Rejected;
import id.wasit.model.Stage;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.database.DatabaseTrouble;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.detect.FlagStreams;
import id.wasit.pipeline.settings.Settings.LexiconSettings;
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
import java.time.Instant;
import java.util.ArrayList;
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
    void nothingIsWrongWhereNothingIsAndLookingMakesNoKey() throws Exception {
        assertEquals(List.of(), ill(examined(LEXICON)));

        assertFalse(Files.exists(folder.resolve("keys")));
    }

    @Test
    void eachPlaceThatIsWrongIsALineOfItsOwnWithWhatToDo() throws Exception {
        places.put("WASIT_KAFKA", "127.0.0.1:1");
        places.put("WASIT_FLINK", "127.0.0.1:1");
        places.put("WASIT_DATA", "/dev/null/data");
        new KeyFolder(folder.resolve("keys")).office();

        List<Examination> examined = examined(Files.createDirectory(folder.resolve("empty")));

        assertEquals(List.of("disk", "keys", "lexicon", "kafka", "flink"), ill(examined));
        assertTold(examined, "disk", "give it to this user");
        assertTold(examined, "keys", "no secrets.key");
        assertTold(examined, "lexicon", "wasit lexicon check");
        assertTold(examined, "kafka", "are kafka.servers and kafka.client-file right");
        assertTold(examined, "flink", "is flink.cluster right");
    }

    @Test
    void keyThatOthersMayReadIsTold() throws Exception {
        new KeyFolder(folder.resolve("keys")).office();
        new KeyFolder(folder.resolve("keys")).secrets();
        assertEquals(List.of(), ill(examined(LEXICON)));
        Files.setPosixFilePermissions(folder.resolve("keys/secrets.key"), PosixFilePermissions.fromString("rw-r-----"));

        List<Examination> examined = examined(LEXICON);

        assertEquals(List.of("keys"), ill(examined));
        assertTold(examined, "keys", "chmod 600");
    }

    @Test
    void keysThatAreGoneAreToldWhenSomethingWasEncryptedWithThem() throws Exception {
        DatabaseAddress other = withOneUser();
        places.put("WASIT_DB_URL", other.url());
        assertEquals(List.of(), ill(examined(LEXICON)));
        try (OpenStore open = OpenStore.at(other, 1)) {
            open.store().oneTimeCodes().enroll("u-1", "rahasia tersandi", 1, List.of());
        }

        List<Examination> examined = examined(LEXICON);

        assertEquals(List.of("keys"), ill(examined));
        assertTold(examined, "keys", "no ledger-ed25519.pem and no secrets.key");
    }

    @ParameterizedTest(name = "{0}, user {1}, password {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1:1/wasit | ours   | ours    | is it running",
                "ours/absent       | ours   | ours    | make the database",
                "tidak.ada.invalid/wasit | ours | ours | no host has the name tidak.ada.invalid",
                "ours/postgres     | ours   | rahasia | WASIT_DB_PASSWORD",
                "ours/postgres     | ours   | ''      | WASIT_DB_PASSWORD",
                "ours/postgres     | nobody | ours    | database.user"
            })
    void databaseThatCannotBeReachedIsToldByTheReason(String place, String user, String password, String advice) {
        DatabaseAddress ours = server.address();
        String host = ours.url().replaceAll("^.*//([^/]*)/.*$", "$1");
        DatabaseAddress wrong = new DatabaseAddress(
                "jdbc:postgresql://" + place.replace("ours", host),
                user.equals("ours") ? ours.user() : user,
                password.equals("ours") ? ours.password() : password);

        List<Examination> examined = new DatabaseExamination(wrong, Clock.systemUTC()).results();

        assertEquals(List.of("database"), ill(examined));
        assertTold(examined, "database", advice);
        DatabaseTrouble told = assertThrows(DatabaseTrouble.class, () -> OpenStore.at(wrong, 1), "as to every command");
        assertTrue(String.valueOf(told.getMessage()).contains(advice), told::getMessage);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void clockThatGoesWrongIsTold(long seconds) {
        List<Examination> examined = new DatabaseExamination(
                        server.address(), Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds)))
                .results();

        assertEquals(List.of("clock"), ill(examined));
        assertTold(examined, "clock", "NTP");
    }

    @Test
    void ledgerThatSomebodyChangedIsTold() throws Exception {
        DatabaseAddress other = withOneUser();
        DatabaseExamination examination = new DatabaseExamination(other, Clock.systemUTC());
        assertEquals(List.of(), ill(examination.results()));

        sql(other, "SET session_replication_role = replica; UPDATE wasit.ledger SET actor = 'orang lain' WHERE no = 1");

        assertEquals(List.of("ledger"), ill(examination.results()));
        assertTold(examination.results(), "ledger", "docs/operations.md");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM wasit.flyway_schema_history WHERE installed_rank > 3 | are missing",
                "INSERT INTO wasit.flyway_schema_history SELECT 9999, $$9999$$, description, type, script, checksum,"
                        + " installed_by, installed_on, execution_time, success FROM wasit.flyway_schema_history WHERE"
                        + " installed_rank = 3 | update this one"
            })
    void schemaOfAnotherProgramIsTold(String change, String advice) throws Exception {
        DatabaseAddress other = withOneUser();
        sql(other, change);

        List<Examination> examined = new DatabaseExamination(other, Clock.systemUTC()).results();

        assertEquals(List.of("schema"), ill(examined));
        assertTold(examined, "schema", advice);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "log_error_verbosity, default, log, A PostgreSQL of your own",
        "log_parameter_max_length_on_error, -1, log, A PostgreSQL of your own",
        "log_statement, all, log, A PostgreSQL of your own",
        "log_min_duration_statement, 0, log, A PostgreSQL of your own",
        "default_transaction_read_only, on, database, may only be read"
    })
    void settingOfTheServerThatDoesHarmIsTold(String setting, String value, String part, String advice)
            throws Exception {
        DatabaseAddress other = withOneUser();
        sql(server.address(), "ALTER DATABASE %s SET %s = '%s'".formatted(nameOf(other), setting, value));

        List<Examination> examined = new DatabaseExamination(other, Clock.systemUTC()).results();

        assertEquals(List.of(part), ill(examined));
        assertTold(examined, part, advice);
    }

    @Test
    void logThatKeepsStatementsWithoutTheirValuesIsWell() throws Exception {
        DatabaseAddress other = withOneUser();
        sql(server.address(), "ALTER DATABASE %s SET log_min_duration_statement = 100".formatted(nameOf(other)));
        sql(server.address(), "ALTER DATABASE %s SET log_parameter_max_length = 0".formatted(nameOf(other)));

        assertEquals(List.of(), ill(new DatabaseExamination(other, Clock.systemUTC()).results()));
    }

    @Test
    void releaseThatIsNotTheFolderIsTold() throws Exception {
        DatabaseAddress other = withRelease("lain");
        places.put("WASIT_DB_URL", other.url());

        List<Examination> examined = examined(LEXICON);

        assertEquals(List.of("release"), ill(examined));
        assertTold(examined, "release", "wasit lexicon release");
    }

    @Test
    void releaseThatRunningJobsRefuseIsTold() throws Exception {
        DatabaseAddress other = withRelease("lain");
        Rejected refused = new Rejected(Stage.DETECT, FlagStreams.originOf("lain"), "uji", null, Instant.EPOCH);
        try (OpenStore open = OpenStore.at(other, 1)) {
            open.store().rejected().write(List.of(refused));

            List<Examination> examined =
                    new LexiconExamination(new LexiconSettings(folder, List.of(), List.of()), open.store()).results();

            assertTrue(
                    examined.stream().anyMatch(one -> !one.well() && one.found().contains("running jobs refuse lain")),
                    examined::toString);
        }
    }

    private static DatabaseAddress withRelease(String version) throws SQLException {
        DatabaseAddress other = withOneUser();
        try (OpenStore open = OpenStore.at(other, 1)) {
            open.store().releases().activate(version, "uji", Map.of(), "uji");
        }
        return other;
    }

    private static DatabaseAddress withOneUser() throws SQLException {
        String name = "d" + UUID.randomUUID().toString().replace("-", "");
        sql(server.address(), "CREATE DATABASE " + name);
        DatabaseAddress other = new DatabaseAddress(
                server.address().url().replaceAll("[^/]+$", name),
                server.address().user(),
                server.address().password());
        try (OpenStore open = OpenStore.at(other, 2)) {
            open.store().migrate();
            open.store().users().add("u-1", "Nama Rekaan", Set.of(UserRole.REVIEWER), null, "uji");
        }
        return other;
    }

    private static String nameOf(DatabaseAddress address) {
        return address.url().replaceAll("^.*/", "");
    }

    private List<Examination> examined(Path lexicon) throws Exception {
        List<Examination> examined = new ArrayList<>();
        new Doctor(SettingsReader.read(settings(lexicon), places), Clock.systemUTC()).examine(examined::add);
        return examined;
    }

    private static void assertTold(List<Examination> examined, String part, String advice) {
        assertTrue(lineOf(examined, part).contains(advice), () -> lineOf(examined, part));
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
