package id.wasit.pipeline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The door to Wasit's own PostgreSQL. One server per folder; who starts it stops it. A commit is on the disk before it is reported.
 *
 * <p>Not safe for two starts on one folder at the same time: the caller holds the lock of the folder.
 */
public final class LocalDatabase implements AutoCloseable {
    private static final String USER = "wasit";
    /** Else the server would write a row that it refuses into its log, with the words of a post in it. */
    private static final String NO_WORDS_IN_THE_LOG =
            " -c log_error_verbosity=terse -c log_min_error_statement=panic -c log_parameter_max_length_on_error=0";

    /** How many connections a server must allow: enough for two task managers and the pages, as docs/operations.md says. */
    public static final int CONNECTIONS = 60;

    private static final long START_LIMIT_SECONDS = 120;
    private static final long STOP_LIMIT_SECONDS = 60;

    private final Layout layout;
    private final ServerPrograms programs;

    /** Where things lie below the folder. */
    private record Layout(Path folder) {
        Path data() {
            return folder.resolve("data");
        }

        /** Filled first and then renamed, so that a start that was killed here leaves nothing half made. */
        Path dataInTheMaking() {
            return folder.resolve("data.new");
        }

        Path programs() {
            return folder.resolve("programs-15");
        }

        Path password() {
            return folder.resolve("password");
        }

        Path log() {
            return folder.resolve("server.log");
        }
    }

    private LocalDatabase(Layout layout) {
        this.layout = layout;
        this.programs = ServerPrograms.unpackedIn(layout.programs());
    }

    /**
     * Starts the server of a folder; the first time its data are made. A server that an earlier run left behind is stopped first.
     *
     * @param folder absolute; made when absent, readable only for its owner
     * @throws DatabaseTrouble when it cannot be started
     */
    public static LocalDatabase startedIn(Path folder) {
        return startedIn(folder, LocalDatabase::startSomewhere);
    }

    /**
     * The same on a port that is named, for a server that other processes come back to.
     *
     * @throws DatabaseTrouble when it cannot be started
     */
    public static LocalDatabase startedIn(Path folder, int port) {
        return startedIn(folder, database -> database.start(port));
    }

    private static LocalDatabase startedIn(Path folder, Consumer<LocalDatabase> starting) {
        Layout layout = new Layout(folder);
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            LocalDatabase database = new LocalDatabase(layout);
            database.close();
            database.makeData();
            starting.accept(database);
            return database;
        } catch (IOException e) {
            throw new DatabaseTrouble("cannot use " + folder + " for the database: " + e.getMessage(), e);
        }
    }

    /** The server that runs on the folder now, whoever started it; empty when none does. */
    public static Optional<DatabaseAddress> runningIn(Path folder) {
        Layout layout = new Layout(folder);
        return RunningServer.on(layout.data()).map(server -> address(layout, server));
    }

    /** How to reach the server while it runs. */
    public DatabaseAddress address() {
        return RunningServer.on(layout.data())
                .map(server -> address(layout, server))
                .orElseThrow(() -> new DatabaseTrouble("the database in " + layout.folder() + " has stopped; see "
                        + layout.log() + " for the reason"));
    }

    /** Stops the server; open transactions are rolled back. Does nothing when none runs. */
    @Override
    public void close() {
        if (RunningServer.on(layout.data()).isPresent()) {
            programs.run(
                    STOP_LIMIT_SECONDS, "pg_ctl", "stop", "-D", layout.data().toString(), "-m", "fast", "-w");
        }
    }

    private void makeData() throws IOException {
        if (Files.exists(layout.data())) {
            return;
        }
        writePassword();
        removeAll(layout.dataInTheMaking());
        // Locale C: sorting is the same on every machine, and a new C library never makes an index wrong.
        programs.run(
                START_LIMIT_SECONDS,
                "initdb",
                "--pgdata=" + layout.dataInTheMaking(),
                "--username=" + USER,
                "--auth=scram-sha-256",
                "--pwfile=" + layout.password(),
                "--encoding=UTF-8",
                "--locale=C",
                "--data-checksums");
        Files.move(layout.dataInTheMaking(), layout.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(layout.password());
        Files.createFile(
                layout.password(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(layout.password(), HexFormat.of().formatHex(secret), StandardOpenOption.WRITE);
    }

    private static void removeAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** On a port that is chosen last: making the data takes seconds, in which somebody else may take it. */
    private void startSomewhere() {
        try {
            start(freePort());
        } catch (IOException e) {
            throw new DatabaseTrouble("no free port for the database: " + e.getMessage(), e);
        }
    }

    private void start(int port) {
        String settings = "-c listen_addresses=127.0.0.1 -c port=" + port
                + " -c unix_socket_directories='' -c fsync=on -c synchronous_commit=on -c max_connections="
                + CONNECTIONS + NO_WORDS_IN_THE_LOG;
        programs.run(
                START_LIMIT_SECONDS,
                "pg_ctl",
                "start",
                "-D",
                layout.data().toString(),
                "-l",
                layout.log().toString(),
                "-t",
                Long.toString(START_LIMIT_SECONDS),
                "-w",
                "-o",
                settings);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static DatabaseAddress address(Layout layout, RunningServer server) {
        try {
            String password = Files.readString(layout.password()).strip();
            return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres", USER, password);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the password of the database, " + layout.password(), e);
        }
    }
}
