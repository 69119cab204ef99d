package id.wasit.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.sink.OpenStore;
import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A cluster that {@code docker/local-cluster} started, in a folder of its own. Its sources are the samples and a folder that a test drops
 * files into.
 *
 * @param folder its data
 */
record Cluster(Path folder) implements AutoCloseable {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Its processes run from packaged jars, which a run of single tests does not make. */
    static void assumePackaged() {
        assumeTrue(
                Stream.of("pipeline/target/lib", "sink/review/target/lib", "docker/target/kafka")
                        .allMatch(lib -> Files.isDirectory(ROOT.resolve(lib))),
                "the parts are not packaged; run `mvn verify` at the root");
    }

    /** Writes settings and roster and starts everything. */
    static Cluster started(Path folder, Calls accounts) throws IOException, InterruptedException {
        Cluster cluster = new Cluster(folder);
        Trials.smallDisk(cluster.database());
        Files.createDirectories(cluster.inbox());
        accounts.writeRoster(ROOT.resolve("samples/roster.csv"), cluster.roster());
        Files.writeString(cluster.settings(), """
                data: %1$s
                roster: roster.csv
                lexicon: {folder: '%2$s/lexicons', contests: [pilgub-nusaraya-2025]}
                flink: {parallelism: 2, checkpoint-every: 1s}
                site: {folder: '%2$s/samples/site', port: %3$d}
                fetch: {contact: 'mailto:uji@wasit.example', delay: 1ms, private-hosts: [localhost]}
                sources:
                  - {name: hari, kind: inbox, locations: [inbox], every: 1s, legal-basis: uji}
                  - {name: contoh, kind: inbox, locations: ['%2$s/samples/inbox'], platform: contohtok, legal-basis: uji}
                  - name: kabar-nusa
                    kind: feed
                    locations: ['http://localhost:%3$d/rss.xml', 'http://localhost:%3$d/atom.xml']
                    every: 1m
                    legal-basis: uji
                """.formatted(folder, ROOT, freePort()));
        cluster.run("start", "--config", cluster.settings().toString());
        return cluster;
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    /** What its PostgreSQL keeps; a small disk of its own where the machine allows that. */
    Path database() {
        return folder.resolve("database");
    }

    Path roster() {
        return folder.resolve("roster.csv");
    }

    Path settings() {
        return folder.resolve("wasit.yaml");
    }

    /** Calls the script and demands that it succeeds. */
    String run(String... arguments) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        int code = call(said, arguments);
        String text = Files.readString(said);
        if (code != 0) {
            throw new IllegalStateException("local-cluster " + String.join(" ", arguments) + " ended with " + code
                    + ": " + text + lastErrors());
        }
        return text;
    }

    int call(Path said, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(ROOT.resolve("docker/local-cluster").toString(), "--data", folder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("WASIT_BUILD", "no");
        builder.environment().put("WASIT_APART", Trials.canCutNetworks() ? "kafka" : "");
        builder.environment()
                .put("WASIT_FAKETIME", Trials.faketime().map(Path::toString).orElse(""));
        Process process = builder.start();
        if (!process.waitFor(6, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("local-cluster " + String.join(" ", arguments) + " does not end");
        }
        return process.exitValue();
    }

    /** Waits for a database that is just being started again. */
    OpenStore store() {
        return await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> OpenStore.at(LocalDatabase.runningIn(database()).orElseThrow(), 2), Objects::nonNull);
    }

    String kafka() throws IOException {
        return port("WASIT_KAFKA_HOST") + ":" + port("WASIT_KAFKA_PORT");
    }

    /** A port or an address that was chosen at its first start. */
    String port(String name) throws IOException {
        Properties ports = new Properties();
        ports.load(new StringReader(Files.readString(folder.resolve("ports"))));
        return ports.getProperty(name);
    }

    /** Command lines of processes that belong to it. */
    List<String> processes() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(folder.toString()))
                .toList();
    }

    /** Puts beside its logs what each thread of its Java processes is doing: of something that stands still the logs tell nothing. */
    void keepStacks() throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(tool)) {
            return;
        }
        for (String part : List.of("taskmanager-1", "taskmanager-2", "jobmanager", "ingest", "detect")) {
            String process =
                    Files.readString(folder.resolve("run/" + part + ".pid")).strip();
            Path stacks = folder.resolve("logs/" + part + ".stacks");
            new ProcessBuilder(tool.toString(), process, "Thread.print")
                    .redirectErrorStream(true)
                    .redirectOutput(stacks.toFile())
                    .start()
                    .waitFor(1, TimeUnit.MINUTES);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try {
            run("stop");
        } finally {
            Trials.noSmallDisk(database());
        }
    }

    private String lastErrors() throws IOException {
        try (Stream<Path> logs = Files.list(folder.resolve("logs"))) {
            StringBuilder all = new StringBuilder();
            for (Path log : logs.toList()) {
                List<String> lines = Files.readAllLines(log);
                all.append("\n== ").append(log.getFileName()).append('\n');
                all.append(String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size())));
            }
            return all.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
