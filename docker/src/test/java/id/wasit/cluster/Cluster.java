package id.wasit.cluster;

import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.sink.OpenStore;
import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** Writes settings and roster and starts everything. */
    static Cluster started(Path folder, Calls accounts) throws IOException, InterruptedException {
        Cluster cluster = new Cluster(folder);
        Files.createDirectories(cluster.inbox());
        accounts.writeRoster(ROOT.resolve("samples/roster.csv"), folder.resolve("roster.csv"));
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
        Process process = builder.start();
        if (!process.waitFor(6, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("local-cluster " + String.join(" ", arguments) + " does not end");
        }
        return process.exitValue();
    }

    OpenStore store() {
        DatabaseAddress address =
                LocalDatabase.runningIn(folder.resolve("database")).orElseThrow();
        return OpenStore.at(address, 2);
    }

    String kafka() throws IOException {
        Properties ports = new Properties();
        ports.load(new StringReader(Files.readString(folder.resolve("ports"))));
        return "127.0.0.1:" + ports.getProperty("WASIT_KAFKA_PORT");
    }

    /** Command lines of processes that belong to it. */
    List<String> processes() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(folder.toString()))
                .toList();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("stop");
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
