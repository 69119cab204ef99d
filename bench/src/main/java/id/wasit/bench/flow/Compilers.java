package id.wasit.bench.flow;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * What the compilers of this virtual machine cost. A job lives for weeks and its code is compiled in its first minute, but the first minute is
 * what is measured here: at a million posts they take a third of all, and much more of a large program than of a small one.
 */
final class Compilers {
    private static final Path THREADS = Path.of("/proc/self/task");
    private static final double NANOS = 1e9;

    private Compilers() {}

    /** Seconds until now; 0 where the machine does not tell. */
    static double seconds() {
        if (!Files.isDirectory(THREADS)) {
            return 0;
        }
        double seconds = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                seconds += secondsOf(thread);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the machine does not tell what its threads took", e);
        }
        return seconds;
    }

    private static double secondsOf(Path thread) throws IOException {
        try {
            boolean compiler = Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*");
            return compiler
                    ? Long.parseLong(Files.readString(thread.resolve("schedstat"))
                                    .split(" ", 2)[0])
                            / NANOS
                    : 0;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
