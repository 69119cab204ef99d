package id.wasit.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults for as long as somebody likes: {@code docker/chaos}. It says what with {@code wasit.chaos} (the name of a fault, or {@code random}),
 * {@code wasit.chaos.sequences}, {@code .faults} (most in one sequence), {@code .seconds} (after which none is begun), {@code .hold} (seconds
 * that one lasts) and {@code .seed}. The build has two short sequences of its own in {@link ClusterIT}.
 */
@Tag("on-demand")
@TestInstance(Lifecycle.PER_CLASS)
class ChaosIT {
    private static final String RANDOM = "random";
    private static final int MOST_FAULTS = Integer.getInteger("wasit.chaos.faults", 60);
    private static final Duration LONGEST = seconds("wasit.chaos.seconds", 180);
    private static final Duration HOLD = seconds("wasit.chaos.hold", 10);

    private Cluster cluster;
    private Supply supply;

    static Stream<Sequence> sequences() {
        String wanted = System.getProperty("wasit.chaos", RANDOM);
        if (!wanted.equals(RANDOM)) {
            Fault fault = Fault.valueOf(wanted);
            return Stream.of(new Sequence(
                    fault.words() + " again and again", Collections.nCopies(MOST_FAULTS, fault), LONGEST, HOLD));
        }
        long seed = Long.getLong("wasit.chaos.seed", 1);
        return LongStream.range(seed, seed + Long.getLong("wasit.chaos.sequences", 2))
                .mapToObj(one -> Sequence.random(one, MOST_FAULTS, LONGEST, HOLD));
    }

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Cluster.assumePackaged();
        FaultTable.begin();
        Calls calls = new Calls(sequences().mapToInt(Sequence::calls).sum());
        cluster = Cluster.started(folder, calls);
        supply = new Supply(cluster, calls);
    }

    @AfterAll
    void stop() throws Exception {
        if (cluster != null) {
            cluster.close();
            keepLogs();
        }
    }

    /** The folder of the cluster goes, and a sequence that fails once in twenty tells why only there. */
    private void keepLogs() throws IOException {
        Path kept = Files.createDirectories(Path.of("target/chaos-logs"));
        try (Stream<Path> logs = Files.list(cluster.folder().resolve("logs"))) {
            for (Path log : logs.toList()) {
                Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sequences")
    void casesAreThoseOfAnUndisturbedRun(Sequence sequence) throws Exception {
        sequence.strike(cluster, supply);
    }

    private static Duration seconds(String property, long usual) {
        return Duration.ofSeconds(Long.getLong(property, usual));
    }
}
