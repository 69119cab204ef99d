package id.wasit.pipeline.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
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
    /** What folders begin with that hold what could not be used. */
    private static final String ASIDE = "unusable-";

    /** The newest that was completed: the file {@code _metadata} is written last. */
    Optional<Path> newest() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> paths = Files.find(
                folder,
                3,
                (path, attributes) -> attributes.isRegularFile() && path.endsWith("_metadata") && !isAside(path))) {
            return paths.max(Comparator.comparing(Checkpoints::writtenAt)).map(Path::getParent);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for checkpoints in " + folder, e);
        }
    }

    /** Removes what no job needs any more; a folder that cannot be removed does no harm. What was set aside stays. */
    void forgetAllBut(Optional<Path> kept) {
        remove(path -> !isAside(path)
                && kept.map(keep -> !keep.startsWith(path) && !path.startsWith(keep.getParent()))
                        .orElse(true));
    }

    /**
     * Puts a checkpoint that no job can use out of the way, into a folder named after the time it was written: whoever mends the reason can
     * put it back. The one that was set aside before goes.
     */
    void setAside(Path checkpoint) {
        Path job = folder.resolve(folder.relativize(checkpoint).getName(0));
        String written = Instant.ofEpochMilli(writtenAt(checkpoint.resolve("_metadata")))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace(':', '-');
        remove(this::isAside);
        try {
            Files.move(job, folder.resolve(ASIDE + written));
        } catch (IOException e) {
            LOG.warn("the checkpoint {} cannot be set aside; the next start tries it again", checkpoint, e);
        }
    }

    private boolean isAside(Path path) {
        Path within = folder.relativize(path);
        return within.getName(0).toString().startsWith(ASIDE);
    }

    private void remove(Predicate<Path> which) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder) && which.test(path)) {
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
