package id.wasit.pipeline.run;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.wasit.pipeline.Day;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as an operator uses it: real processes, killed and stopped. */
class LauncherIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration LONG = Duration.ofMinutes(4);
    private static final Pattern FLAGGED = Pattern.compile("flagged (\\d+)");

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private Path work;

    @BeforeEach
    void prepare() throws IOException {
        work = Files.createDirectories(folder.resolve("a folder with spaces"));
    }

    @AfterEach
    void killAll() throws Exception {
        for (Process process : started) {
            if (process.isAlive()) {
                process.destroy();
                process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void killedInTheMiddleAndStartedAgainTheCasesAreTheSame() throws Exception {
        demandBuilt();
        Day day = new Day(20_000);
        Path settings = settings(day);

        Path firstLog = work.resolve("first.log");
        Process first = wasit(firstLog, "run", "--config", settings.toString());
        await().atMost(LONG).until(() -> flagged(firstLog) > 0 || !first.isAlive());
        first.destroyForcibly().waitFor();
        day.goesOnIn(work.resolve("masuk"));
        Path secondLog = work.resolve("second.log");
        Process second = wasit(secondLog, "run", "--config", settings.toString());
        await().atMost(LONG).until(() -> flagged(secondLog) == day.calls() || !second.isAlive());
        second.destroy();
        assertTrue(second.waitFor(LONG.toSeconds(), TimeUnit.SECONDS), "it does not stop");

        assertEquals(day.calls(), flagged(secondLog), () -> text(secondLog));
        assertNothingRuns();
        Path ledger = work.resolve("ledger.log");
        assertEquals(
                0,
                wasit(ledger, "ledger", "verify", "--config", settings.toString())
                        .waitFor(),
                () -> text(ledger));
    }

    @Test
    void secondRunOnTheSameFolderAndATakenPortAreOneLineEach() throws Exception {
        demandBuilt();
        Path settings = settings(new Day(10));
        Path firstLog = work.resolve("first.log");
        Process first = wasit(firstLog, "run", "--config", settings.toString());
        await().atMost(LONG).until(() -> text(firstLog).contains("Ctrl-C stops") || !first.isAlive());

        List<String> readable = readableByOthers(work.resolve("data"));
        Path sameFolder = work.resolve("same-folder.log");
        int code = wasit(sameFolder, "run", "--config", settings.toString()).waitFor();
        Path otherFolder = Files.writeString(
                work.resolve("other.yaml"), Files.readString(settings).replace("data: data", "data: other"));
        Path samePort = work.resolve("same-port.log");
        int portCode =
                wasit(samePort, "run", "--config", otherFolder.toString()).waitFor();

        assertEquals(List.of(), readable);
        assertEquals(3, code);
        assertEquals(1, text(sameFolder).lines().count(), () -> text(sameFolder));
        assertTrue(text(sameFolder).startsWith("wasit: another wasit uses the data folder"));
        assertEquals(3, portCode);
        assertEquals(1, text(samePort).lines().count(), () -> text(samePort));
        assertTrue(text(samePort).matches("(?s)wasit: port \\d+ for the review pages is in use.*review\\.port.*"));
    }

    @Test
    void buildThatWasEndedFromOutsideDoesNotMakeTheNextOneFail() throws Exception {
        Path home = Files.createDirectories(work.resolve("home"));
        Files.copy(ROOT.resolve("wasit"), home.resolve("wasit"), StandardCopyOption.COPY_ATTRIBUTES);
        Path jdk = Files.createDirectories(work.resolve("jdk/bin"));
        program(jdk.resolve("java"), "echo 'openjdk version \"17.0.1\" 2021-10-19' >&2");
        program(jdk.resolve("javac"), "");
        program(jdk.resolve("mvn"), "echo 'Apache Maven 3.9.9 (0)'");
        Path target = Files.createDirectories(home.resolve("pipeline/target"));
        Files.createFile(target.resolve(".built.failed"));
        Path log = work.resolve("build.log");

        int code = process(
                        log,
                        home.resolve("wasit"),
                        Map.of(
                                "JAVA_HOME",
                                work.resolve("jdk").toString(),
                                "PATH",
                                jdk + ":" + System.getenv("PATH"),
                                "WASIT_BUILD",
                                "yes"),
                        "--version")
                .waitFor();

        assertEquals(0, code, () -> text(log));
        assertTrue(Files.exists(target.resolve(".built")), () -> text(log));
        assertFalse(Files.exists(target.resolve(".built.failed")));
    }

    @Test
    void javaThatIsTooOldIsNamed() throws Exception {
        Path bin = Files.createDirectories(work.resolve("jdk/bin"));
        program(bin.resolve("java"), "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        Path log = work.resolve("old.log");

        int code = wasit(log, Map.of("JAVA_HOME", work.resolve("jdk").toString()), "--version")
                .waitFor();

        assertEquals(3, code);
        assertTrue(text(log).contains("is version 11; Wasit needs 17 or newer"), () -> text(log));
    }

    /** All of a folder that the group or others may do anything with; a link has no rights of its own. */
    private static List<String> readableByOthers(Path folder) throws IOException {
        List<String> readable = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                return visitFile(path, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                try {
                    String rights = PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
                    if (!attributes.isSymbolicLink() && !rights.endsWith("------")) {
                        readable.add(rights + " " + folder.relativize(path));
                    }
                    return FileVisitResult.CONTINUE;
                } catch (NoSuchFileException gone) {
                    return visitFileFailed(path, gone);
                }
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException gone) {
                // The database and the job make and remove files all the time.
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path path, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return readable;
    }

    private static void demandBuilt() {
        assumeTrue(
                Files.isDirectory(ROOT.resolve("sink/review/target/lib"))
                        && Files.isDirectory(ROOT.resolve("pipeline/target/lib")),
                "the review pages are not packaged; run `mvn verify` at the root");
    }

    private Process wasit(Path log, String... arguments) throws IOException {
        return wasit(log, Map.of(), arguments);
    }

    private static void program(Path file, String does) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private Process wasit(Path log, Map<String, String> environment, String... arguments) throws IOException {
        return process(log, ROOT.resolve("wasit"), environment, arguments);
    }

    /** With the umask that most machines have, by which everybody may read. */
    private Process process(Path log, Path program, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", "umask 022; exec \"$0\" \"$@\"", program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // With them the virtual machine says a line of its own.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().put("WASIT_BUILD", "no");
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private Path settings(Day day) throws IOException {
        day.beginsIn(work.resolve("masuk"));
        day.writeRoster(work.resolve("roster.csv"));
        return Files.writeString(
                work.resolve("wasit.yaml"), """
                data: data
                roster: roster.csv
                lexicon: {folder: '%s', contests: [pilgub-nusaraya-2025]}
                review: {port: %d}
                flink: {port: %d, checkpoint-every: 1s}
                sources:
                  - {name: hari, kind: inbox, locations: [masuk], legal-basis: uji}
                """.formatted(ROOT.resolve("lexicons"), freePort(), freePort()));
    }

    /** Neither a database nor pages of this test. */
    private void assertNothingRuns() {
        List<String> left = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .map(line -> line.contains(work.toString()))
                        .orElse(false))
                .map(process -> process.info().commandLine().orElse(""))
                .toList();
        assertEquals(List.of(), left);
    }

    private static long flagged(Path log) {
        Matcher matcher = FLAGGED.matcher(text(log));
        long last = 0;
        while (matcher.find()) {
            last = Long.parseLong(matcher.group(1));
        }
        return last;
    }

    private static String text(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
