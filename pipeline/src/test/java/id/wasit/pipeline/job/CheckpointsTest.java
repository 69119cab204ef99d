package id.wasit.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    @TempDir
    Path folder;

    @Test
    void newestCompleteOneCountsWhateverItsNumber() throws IOException {
        complete("old-job/chk-900", 1_000);
        Path newest = complete("new-job/chk-7", 2_000);
        Files.createDirectories(folder.resolve("new-job/chk-8"));

        Optional<Path> found = new Checkpoints(folder).newest();

        assertEquals(Optional.of(newest), found);
    }

    @Test
    void onlyTheFolderOfTheNewestIsKept() throws IOException {
        complete("old-job/chk-900", 1_000);
        Path newest = complete("new-job/chk-7", 2_000);
        Files.createDirectories(folder.resolve("new-job/shared"));

        new Checkpoints(folder).forgetAllBut(Optional.of(newest));

        assertTrue(Files.exists(newest.resolve("_metadata")));
        assertTrue(Files.exists(folder.resolve("new-job/shared")));
        assertFalse(Files.exists(folder.resolve("old-job")));
    }

    @Test
    void whatIsSetAsideIsNoLongerTheNewestAndStaysUntilTheNext() throws IOException {
        Path older = complete("old-job/chk-7", 1_000_000);
        Checkpoints checkpoints = new Checkpoints(folder);
        checkpoints.setAside(older);
        Path aside = folder.resolve("unusable-1970-01-01T00-16-40Z/chk-7/_metadata");

        assertEquals(Optional.empty(), checkpoints.newest());
        checkpoints.forgetAllBut(Optional.empty());
        assertTrue(Files.exists(aside));

        checkpoints.setAside(complete("new-job/chk-7", 2_000_000));
        assertFalse(Files.exists(aside));
        assertTrue(Files.exists(folder.resolve("unusable-1970-01-01T00-33-20Z/chk-7/_metadata")));
    }

    @Test
    void folderThatIsNotThereHoldsNothing() {
        assertEquals(Optional.empty(), new Checkpoints(folder.resolve("none")).newest());
    }

    private Path complete(String name, long millis) throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve(name));
        Path metadata = Files.writeString(checkpoint.resolve("_metadata"), "x");
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(millis));
        return checkpoint;
    }
}
