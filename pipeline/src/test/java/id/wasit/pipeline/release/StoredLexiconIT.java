package id.wasit.pipeline.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.detector.lexicon.Lexicon;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.detect.LexiconFeed.Announced;
import id.wasit.pipeline.doctor.Doctor;
import id.wasit.pipeline.doctor.Examination;
import id.wasit.pipeline.settings.Settings.LexiconSettings;
import id.wasit.pipeline.settings.SettingsReader;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.release.NewRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Releases through a real database, and what the doctor says of it. */
@TestInstance(Lifecycle.PER_CLASS)
class StoredLexiconIT {
    private static final Path LEXICON = Path.of("../lexicons").toAbsolutePath().normalize();

    private Path folder;
    private LocalDatabase database;
    private OpenStore open;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        database = LocalDatabase.startedIn(folder.resolve("database"));
        open = OpenStore.at(database.address(), 2);
        open.store().migrate();
    }

    @AfterAll
    void stop() {
        open.close();
        database.close();
    }

    @Test
    void releaseComesOutAsItWentIn() throws IOException {
        StoredLexicon feed = new StoredLexicon(StoreAccess.to(database.address()));
        LexiconRelease first = LexiconRelease.of(settings(List.of()));
        LexiconRelease second = LexiconRelease.of(settings(List.of("serangan_merugikan_calon")));

        first.publishTo(open.store(), "uji");
        assertEquals(new Announced(first.lexicon().version(), Duration.ZERO), feed.newest());

        second.publishTo(open.store(), "uji");
        Announced announced = feed.newest();
        Lexicon loaded = feed.load(announced.version());

        assertEquals(second.lexicon().version(), announced.version());
        assertTrue(announced.holdsIn().compareTo(NewRelease.LEAD) <= 0
                && !announced.holdsIn().isZero());
        assertEquals(second.lexicon().version(), loaded.version());
        assertEquals(second.lexicon().patterns().size(), loaded.patterns().size());
        assertEquals(second.lexicon().categories(), loaded.categories());
        assertSame(loaded, new StoredLexicon(StoreAccess.to(database.address())).load(announced.version()));
        assertThrows(IOException.class, () -> feed.load("0123456789ab"));
        assertTrue(open.store().ledger().verify().holds());
    }

    @Test
    void doctorTellsWhatIsWellAndWhatToDo() throws Exception {
        Path file = Files.writeString(folder.resolve("wasit.yaml"), """
                lexicon: {folder: '%s', contests: [pilgub-nusaraya-2025]}
                sources:
                  - {name: a, kind: inbox, locations: [a], legal-basis: uji}
                """.formatted(LEXICON));
        Map<String, String> here = Map.of(
                "WASIT_DB_URL", database.address().url(),
                "WASIT_DB_USER", database.address().user(),
                "WASIT_DB_PASSWORD", database.address().password());
        List<Examination> well = new Doctor(SettingsReader.read(file, here), Clock.systemUTC()).examine();
        List<Examination> later = new Doctor(
                        SettingsReader.read(file, here), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5)))
                .examine();
        Map<String, String> elsewhere = Map.of(
                "WASIT_DB_URL", "jdbc:postgresql://127.0.0.1:1/wasit",
                "WASIT_DB_PASSWORD", "rahasia",
                "WASIT_FLINK", "127.0.0.1:1");
        List<Examination> ill = new Doctor(SettingsReader.read(file, elsewhere), Clock.systemUTC()).examine();

        assertEquals(List.of(), parts(well));
        assertEquals(List.of("clock"), parts(later));
        assertEquals(List.of("database", "flink"), parts(ill));
        assertTrue(ill.stream().noneMatch(one -> one.line().contains("rahasia")));
    }

    private static List<String> parts(List<Examination> examined) {
        return examined.stream()
                .filter(one -> !one.well())
                .map(Examination::part)
                .toList();
    }

    private static LexiconSettings settings(List<String> without) {
        return new LexiconSettings(LEXICON, List.of("pilgub-nusaraya-2025"), without);
    }
}
