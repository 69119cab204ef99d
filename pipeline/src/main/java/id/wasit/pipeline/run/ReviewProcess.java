package id.wasit.pipeline.run;

import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.intake.IntakeDoor;
import id.wasit.pipeline.settings.Settings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The review pages, a program of their own: Spring and Flink do not share a class path, and a fault in one must not stop the other.
 */
final class ReviewProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final long STOP_LIMIT_SECONDS = 20;
    private static final String MAIN = "id.wasit.review.ReviewApplication";

    private final Process process;
    private final Path pidFile;
    private final Path log;
    private final int port;

    private ReviewProcess(Process process, Path pidFile, Path log, int port) {
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
        this.port = port;
    }

    /** What the pages need to know. */
    record Wanted(Path home, DataFolder data, Settings settings, DatabaseAddress database, IntakeDoor intake) {}

    /** @throws RunTrouble when it cannot be started at all; whether it came up tells {@link #awaitReady()} */
    static ReviewProcess started(Wanted wanted) {
        Path log = wanted.data().logs().resolve("review.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath(wanted.home()),
                        MAIN)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .directory(wanted.home().toFile());
        builder.environment()
                .putAll(Map.of(
                        "WASIT_DB_URL", wanted.database().url(),
                        "WASIT_DB_USER", wanted.database().user(),
                        "WASIT_DB_PASSWORD", wanted.database().password(),
                        "WASIT_KEYS", wanted.settings().keys().toString(),
                        "WASIT_REVIEW_PORT", Integer.toString(wanted.settings().reviewPort()),
                        "WASIT_LEXICON", wanted.settings().lexicon().folder().toString(),
                        "WASIT_INTAKE_URL", wanted.intake().address(),
                        "WASIT_INTAKE_SECRET", wanted.intake().secret()));
        try {
            Files.createDirectories(log.getParent());
            Process process = builder.start();
            Path pidFile = wanted.data().reviewProcess();
            Files.writeString(pidFile, Long.toString(process.pid()));
            return new ReviewProcess(process, pidFile, log, wanted.settings().reviewPort());
        } catch (IOException e) {
            throw new RunTrouble("cannot start the review pages: " + e.getMessage(), e);
        }
    }

    /** Stops pages that a run which was killed left behind: they would hold the port. */
    static boolean stopLeftover(DataFolder data) {
        Path pidFile = data.reviewProcess();
        try {
            if (!Files.exists(pidFile)) {
                return false;
            }
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            boolean stopped = ProcessHandle.of(pid)
                    .filter(ReviewProcess::isReview)
                    .map(ReviewProcess::stop)
                    .orElse(false);
            Files.delete(pidFile);
            return stopped;
        } catch (IOException | NumberFormatException e) {
            throw new RunTrouble("cannot read " + pidFile + ": " + e.getMessage(), e);
        }
    }

    /**
     * Waits until the pages answer.
     *
     * @throws RunTrouble when they ended or did not answer in time
     */
    void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new RunTrouble(
                        "the review pages ended while starting (exit " + process.exitValue() + "): " + lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new RunTrouble(
                        "the review pages did not answer within " + START_LIMIT.toSeconds() + " s; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Whether the program still runs. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Where it writes what it has to say. */
    Path log() {
        return log;
    }

    @Override
    public void close() {
        stop(process.toHandle());
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new RunTrouble("cannot delete " + pidFile, e);
        }
    }

    private static String classPath(Path home) {
        Path target = home.resolve("sink").resolve("review").resolve("target");
        return target.resolve("*")
                + System.getProperty("path.separator")
                + target.resolve("lib").resolve("*");
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/masuk").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() < 500;
        } catch (IOException e) {
            return false;
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size())) + " (all of it in "
                    + log + ")";
        } catch (IOException e) {
            return "its log " + log + " cannot be read";
        }
    }

    /** The number may belong to another program by now. */
    private static boolean isReview(ProcessHandle process) {
        return process.info().commandLine().map(line -> line.contains(MAIN)).orElse(false);
    }

    private static boolean stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            process.destroyForcibly();
        }
        return true;
    }
}
