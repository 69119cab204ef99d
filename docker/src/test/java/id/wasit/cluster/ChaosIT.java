package id.wasit.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults one upon another, each before the last one is got over. The build runs two short random sequences; {@code docker/chaos} asks for
 * more with {@code wasit.chaos} (the name of a fault, or {@code random}), {@code wasit.chaos.sequences}, {@code .faults} (most in one
 * sequence), {@code .seconds} (after which none is begun), {@code .hold} (seconds that one lasts) and {@code .seed}.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ChaosIT {
    private static final String RANDOM = "random";
    private static final int PER_FAULT = 50;
    private static final int MOST_FAULTS = Integer.getInteger("wasit.chaos.faults", 5);
    private static final Duration MOST_TIME = seconds("wasit.chaos.seconds", 90);
    private static final Duration HOLD = seconds("wasit.chaos.hold", 4);
    private static final Calls CALLS =
            new Calls(PER_FAULT * (MOST_FAULTS + 1) * (int) sequences().count());

    private Cluster cluster;
    private int dropped;

    static Stream<List<Fault>> sequences() {
        String wanted = System.getProperty("wasit.chaos", RANDOM);
        if (!wanted.equals(RANDOM)) {
            return Stream.of(Collections.nCopies(MOST_FAULTS, Fault.valueOf(wanted)));
        }
        long seed = Long.getLong("wasit.chaos.seed", 1);
        return LongStream.range(seed, seed + Long.getLong("wasit.chaos.sequences", 2))
                .mapToObj(ChaosIT::shuffled);
    }

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Cluster.assumePackaged();
        cluster = Cluster.started(folder, CALLS);
    }

    @AfterAll
    void stop() throws Exception {
        if (cluster != null) {
            cluster.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sequences")
    void casesAreThoseOfAnUndisturbedRun(List<Fault> faults) throws Exception {
        long end = System.nanoTime() + MOST_TIME.toNanos();
        for (Fault fault : faults) {
            if (System.nanoTime() < end) {
                drop();
                fault.strike(cluster, HOLD);
                TimeUnit.SECONDS.sleep(2);
            }
        }
        drop();

        Queue.ofSamples(cluster).and(CALLS.items(0, dropped)).holdsExactlyThese();
    }

    private void drop() throws Exception {
        int from = dropped;
        dropped += PER_FAULT;
        CALLS.drop(cluster.inbox(), "calls-" + from + ".ndjson", from, dropped);
    }

    /** A sequence that its seed alone decides: every fault comes once before one comes again. */
    private static List<Fault> shuffled(long seed) {
        Random random = new Random(seed);
        List<Fault> sequence = new ArrayList<>();
        while (sequence.size() < MOST_FAULTS) {
            List<Fault> all = new ArrayList<>(Fault.possible());
            Collections.shuffle(all, random);
            sequence.addAll(all);
        }
        return sequence.subList(0, MOST_FAULTS);
    }

    private static Duration seconds(String property, long usual) {
        return Duration.ofSeconds(Long.getLong(property, usual));
    }
}
