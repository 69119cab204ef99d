package id.wasit.pipeline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A server that runs on a data folder right now, as PostgreSQL's own file {@code postmaster.pid} tells (its form: <a
 * href="https://www.postgresql.org/docs/15/storage-file-layout.html">storage file layout</a>).
 *
 * @param process its process
 * @param port the port it listens on
 */
record RunningServer(ProcessHandle process, int port) {
    private static final int LINE_OF_DATA_FOLDER = 1;
    private static final int LINE_OF_PORT = 3;

    /** The server of that data folder; empty when none runs, also when a dead one left its file behind. */
    static Optional<RunningServer> on(Path dataFolder) {
        Path file = dataFolder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() <= LINE_OF_PORT || !sameFolder(lines.get(LINE_OF_DATA_FOLDER), dataFolder)) {
                return Optional.empty();
            }
            int port = Integer.parseInt(lines.get(LINE_OF_PORT).strip());
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(process -> isServerOf(process, dataFolder))
                    .map(process -> new RunningServer(process, port));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean sameFolder(String told, Path dataFolder) throws IOException {
        Path folder = Path.of(told.strip());
        return Files.exists(folder) && Files.isSameFile(folder, dataFolder);
    }

    /** After a restart of the machine the number may belong to another program, so the program is looked at too. */
    private static boolean isServerOf(ProcessHandle process, Path dataFolder) {
        boolean postgres = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return postgres && (!Files.exists(workingFolder) || Files.isSameFile(workingFolder, dataFolder));
        } catch (IOException e) {
            return false;
        }
    }
}
