package id.wasit.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of a cluster where no cluster runs: what it must leave alone, and when it builds. */
class LocalClusterTest {
    private static final Instant BUILT = Instant.parse("2026-01-02T00:00:00Z");
    private static final Path SCRIPT = Path.of("local-cluster").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void stopLeavesAloneWhatHasTheNumberOfAPartThatWas() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Path run = Files.createDirectories(folder.resolve("data/run"));
            Path database = Files.createDirectories(folder.resolve("data/database/data"));
            String number = stranger.pid() + "\n";
            for (String part : List.of("supervisor", "kafka", "review", "taskmanager-1")) {
                Files.writeString(run.resolve(part + ".pid"), number);
            }
            Files.writeString(database.resolve("postmaster.pid"), number + "/elsewhere\n");

            int code = call(SCRIPT, "stop", "--data", folder.resolve("data").toString());

            assertEquals(0, code, this::said);
            assertTrue(stranger.isAlive(), "a process of somebody else was ended");
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void stopEndsAPartOfThisCluster() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data")).toRealPath();
        ProcessBuilder builder = new ProcessBuilder("sleep", "600");
        builder.environment().put("WASIT_DATA", data.toString());
        Process part = builder.start();
        try {
            Files.writeString(Files.createDirectories(data.resolve("run")).resolve("kafka.pid"), part.pid() + "\n");

            int code = call(SCRIPT, "stop", "--data", data.toString());

            assertEquals(0, code, this::said);
            assertTrue(part.waitFor(1, TimeUnit.MINUTES), "its part still runs");
        } finally {
            part.destroyForcibly();
        }
    }

    @Test
    void startBuildsWhenASourceIsNewerThanTheLastBuildAndOnlyThen() throws Exception {
        Path home = packaged();
        Path sources = Files.createDirectories(home.resolve("pipeline/src/main"));
        Path source = Files.createFile(sources.resolve("Main.java"));

        Files.setLastModifiedTime(source, FileTime.from(BUILT.minusSeconds(60)));
        Files.setLastModifiedTime(sources, FileTime.from(BUILT.minusSeconds(60)));
        assertEquals(0, builds(home));
        Files.setLastModifiedTime(source, FileTime.from(BUILT.plusSeconds(60)));
        assertEquals(1, builds(home));
        assertEquals(1, builds(home), "it was built a moment before");
    }

    /** Tries to start with settings that are not there, which ends after the build; gives how often was built so far. */
    private int builds(Path home) throws Exception {
        int code = call(
                home.resolve("docker/local-cluster"),
                "start",
                "--data",
                folder.resolve("data").toString(),
                "--config",
                "nowhere.yaml");

        assertEquals(3, code, this::said);
        assertTrue(said().contains("there is no settings file nowhere.yaml"), this::said);
        Path built = folder.resolve("built");
        return Files.exists(built) ? Files.readAllLines(built).size() : 0;
    }

    /** A project as a build leaves it, and a Maven that only counts. */
    private Path packaged() throws IOException {
        Path home = folder.resolve("home");
        for (String made : List.of("docker/target/kafka", "pipeline/target/lib", "sink/review/target/lib", "bin")) {
            Files.createDirectories(home.resolve(made));
        }
        Files.copy(SCRIPT, home.resolve("docker/local-cluster"), StandardCopyOption.COPY_ATTRIBUTES);
        Path jar = Files.createFile(home.resolve("pipeline/target/wasit-pipeline-0.1.0.jar"));
        Files.setLastModifiedTime(jar, FileTime.from(BUILT));
        Path maven = Files.writeString(
                home.resolve("bin/mvn"), "#!/bin/sh\necho once >>'" + folder.resolve("built") + "'\n");
        assertTrue(maven.toFile().setExecutable(true));
        return home;
    }

    private int call(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().merge("PATH", folder.resolve("home/bin") + ":", (path, first) -> first + path);
        builder.environment().remove("WASIT_BUILD");
        Process process = builder.start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "it does not end");
        return process.exitValue();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
