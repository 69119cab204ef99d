package id.wasit.review.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconArchive;
import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.review.Pages;
import id.wasit.store.release.NewRelease;
import id.wasit.store.release.ReleaseTables;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ActiveLexiconIT extends Pages {
    private static final Path FOLDER = Path.of("../../lexicons");
    private static final Set<String> ONE_CONTEST = Set.of("pilgub-nusaraya-2025");

    @Autowired
    private ActiveLexicon active;

    @Test
    void pagesUseTheFolderUntilThereIsAReleaseAndThenTheReleaseOfTheJobs() {
        assertThat(version()).isEqualTo(LexiconReader.read(FOLDER).version());

        byte[] zip = LexiconArchive.packed(FOLDER, ONE_CONTEST);
        Lexicon released = LexiconArchive.read(zip);
        publish(released.version(), zip);
        active.look();
        assertThat(version()).isEqualTo(released.version());

        publish("rusak", new byte[] {'P', 'K'});
        active.look();
        assertThat(version()).as("a broken release leaves the last one in use").isEqualTo(released.version());
    }

    private void publish(String version, byte[] zip) {
        store.releases()
                .publish(
                        new NewRelease(version, "uji", Map.of(), "uji", Duration.ZERO),
                        new ReleaseTables(zip, List.of()));
    }

    private String version() {
        return active.lexicon().orElseThrow().version();
    }
}
