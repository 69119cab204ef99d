package id.wasit.bench.flow;

import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.pipeline.topic.KafkaSettings;
import id.wasit.pipeline.topic.TopicStreams;
import id.wasit.store.intake.SourceHealth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A cluster of processes that {@code docker/local-cluster} starts in a folder; its one source is a topic.
 *
 * @param home folder of the project
 * @param folder its data
 * @param broker its broker
 */
record LiveCluster(Path home, Path folder, Broker broker) implements AutoCloseable {
    static final String TOPIC = "bench.live";
    static final int CHECKPOINT_SECONDS = 10;

    private static final List<String> PORTS = List.of(
            "WASIT_PG_PORT",
            "WASIT_KAFKA_PORT",
            "WASIT_CONTROLLER_PORT",
            "WASIT_RPC_PORT",
            "WASIT_REST_PORT",
            "WASIT_REVIEW_PORT",
            "WASIT_METRICS_JOBMANAGER",
            "WASIT_METRICS_TASKMANAGER_1",
            "WASIT_METRICS_TASKMANAGER_2");
    private static final List<String> JAVA_PARTS =
            List.of("taskmanager-1", "taskmanager-2", "jobmanager", "kafka", "ingest", "detect", "intake", "review");

    /** Writes settings and ports, and starts everything. */
    static LiveCluster started(Path home, Path folder) throws IOException, InterruptedException {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String name : PORTS) {
            ports.put(name, Broker.freePort());
        }
        List<String> lines = new ArrayList<>(ports.entrySet().stream()
                .map(port -> port.getKey() + "=" + port.getValue())
                .toList());
        lines.add("WASIT_KAFKA_HOST=127.0.0.1");
        Files.write(folder.resolve("ports"), lines);
        Broker broker = new Broker("127.0.0.1:" + ports.get("WASIT_KAFKA_PORT"));
        LiveCluster cluster = new LiveCluster(home, folder, broker);
        Files.writeString(cluster.settings(), """
            data: %s
            lexicon: {folder: '%s/lexicons'}
            flink: {parallelism: 2, checkpoint-every: %ds}
            sources:
              - {name: bench, kind: kafka, locations: ['kafka://%s/%s'], every: 1s, legal-basis: bench}
            """.formatted(folder, home, CHECKPOINT_SECONDS, broker.address(), TOPIC));
        try {
            cluster.run("start", "--config", cluster.settings().toString());
            broker.topic(TOPIC);
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            try {
                cluster.close();
            } catch (IOException | InterruptedException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    OpenStore store() {
        return OpenStore.at(LocalDatabase.runningIn(folder.resolve("database")).orElseThrow(), 2);
    }

    /** Calls the script, and demands that it succeeds. */
    void run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("docker/local-cluster").toString(), "--data", folder.toString()));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said.txt");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("local-cluster " + String.join(" ", arguments) + " ended with " + code + ": "
                    + Files.readString(said));
        }
    }

    /** What both jobs have still to read. */
    Backlog backlog(OpenStore store) throws InterruptedException {
        long read = store.store().sources().health().stream()
                .mapToLong(SourceHealth::in)
                .sum();
        return new Backlog(broker.messages(TOPIC) - read, broker.unread(KafkaSettings.POSTS, TopicStreams.GROUP));
    }

    /** The most that each process had in memory, in MiB, and what PostgreSQL has now; empty where the machine does not tell. */
    Map<String, Long> memory() throws IOException {
        Map<String, Long> memory = new LinkedHashMap<>();
        for (String part : JAVA_PARTS) {
            Path pid = folder.resolve("run").resolve(part + ".pid");
            memory.put(part, mebibytes(Files.readString(pid).strip(), "status", "VmHWM:"));
        }
        Path postmaster = folder.resolve("database/data/postmaster.pid");
        long server = Long.parseLong(Files.readAllLines(postmaster).get(0).strip());
        long database = 0;
        for (ProcessHandle process : Stream.concat(
                        Stream.of(ProcessHandle.of(server).orElseThrow()), children(server))
                .toList()) {
            database += mebibytes(Long.toString(process.pid()), "smaps_rollup", "Pss:");
        }
        memory.put("PostgreSQL, all its processes", database);
        memory.values().removeIf(size -> size == 0);
        return memory;
    }

    private static Stream<ProcessHandle> children(long process) {
        return ProcessHandle.of(process).orElseThrow().children();
    }

    private static long mebibytes(String process, String file, String field) throws IOException {
        Path told = Path.of("/proc", process, file);
        if (!Files.isReadable(told)) {
            return 0;
        }
        return Files.readAllLines(told).stream()
                        .filter(line -> line.startsWith(field))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .sum()
                / 1024;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("stop");
    }

    private Path settings() {
        return folder.resolve("wasit.yaml");
    }
}
