package id.wasit.bench.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is thrown away.
 *
 * @param folder its path
 */
record Scratch(Path folder) implements AutoCloseable {

    static Scratch made() throws IOException {
        return new Scratch(Files.createTempDirectory("wasit-bench"));
    }

    Path database() {
        return folder.resolve("database");
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }
}
