package id.wasit.pipeline.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checkpoints that earlier jobs left in a folder, {@code job/chk-N}.
 *
 * @param folder the folder of all jobs
 */
record Checkpoints(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    /** The newest that was completed: the file {@code _metadata} is written last. */
    Optional<Path> newest() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> paths =
                Files.find(folder, 3, (path, attributes) -> attributes.isRegularFile() && path.endsWith("_metadata"))) {
            return paths.max(Comparator.comparing(Checkpoints::writtenAt)).map(Path::getParent);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for checkpoints in " + folder, e);
        }
    }

    /** Removes what no job needs any more; a folder that cannot be removed does no harm. */
    void forgetAllBut(Optional<Path> kept) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                boolean needed = path.equals(folder)
                        || kept.map(keep -> keep.startsWith(path) || path.startsWith(keep.getParent()))
                                .orElse(false);
                if (!needed) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.info("old checkpoints in {} stay", folder, e);
        }
    }

    private static long writtenAt(Path metadata) {
        try {
            return Files.getLastModifiedTime(metadata).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }
}
