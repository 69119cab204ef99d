package id.wasit.pipeline.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps everything between two runs: the database, the checkpoints, the logs. One program at a time may write to it, and nobody
 * but its owner may read it.
 *
 * @param path where it is
 */
public record DataFolder(Path path) {

    /** Held by one program; the system lets go of it when the program dies, however it dies. */
    public static final class Lock implements AutoCloseable {
        private final FileChannel channel;

        private Lock(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** The database's part of it. */
    public Path database() {
        return path.resolve("database");
    }

    /** Where Flink keeps how far it has read. */
    public Path checkpoints() {
        return path.resolve("checkpoints");
    }

    /** What people handed in and passed the gate, until the job has read it. */
    public Path uploads() {
        return path.resolve("uploads");
    }

    /** Dossiers that were made and not put elsewhere. */
    public Path exports() {
        return path.resolve("exports");
    }

    /** What the programs log. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** The number of the process that serves the review pages. */
    Path reviewProcess() {
        return path.resolve("review.pid");
    }

    /**
     * Takes the folder; made when absent.
     *
     * @return empty when another program has it
     * @throws RunTrouble when the folder cannot be written to
     */
    public Optional<Lock> tryLock() {
        try {
            PrivateFiles.folder(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Lock(channel));
        } catch (IOException e) {
            throw new RunTrouble(
                    "cannot write to the data folder " + path + " (" + e
                            + "); give it to this user or name another one," + " key \"data\" of the settings",
                    e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }
}
