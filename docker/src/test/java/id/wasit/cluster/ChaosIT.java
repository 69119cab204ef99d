package id.wasit.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults on demand, called by {@code docker/chaos}: {@code wasit.chaos} is the name of a fault, or {@code random}, with {@code
 * wasit.chaos.sequences}, {@code .seconds} and {@code .seed}.
 */
@EnabledIfSystemProperty(named = "wasit.chaos", matches = ".+")
class ChaosIT {
    private static final int PER_ROUND = 50;
    private static final int ROUNDS = 60;

    static Stream<List<Fault>> sequences() {
        String wanted = System.getProperty("wasit.chaos", "");
        if (!wanted.equals("random")) {
            return Stream.of(List.of(Fault.valueOf(wanted)));
        }
        long seed = Long.getLong("wasit.chaos.seed", 1);
        return LongStream.range(seed, seed + Long.getLong("wasit.chaos.sequences", 20))
                .mapToObj(ChaosIT::shuffled);
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void casesAreThoseOfAnUndisturbedRun(List<Fault> faults, @TempDir Path folder) throws Exception {
        Calls calls = new Calls(PER_ROUND * (ROUNDS + 1));
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("wasit.chaos.seconds", 60)).toNanos();
        int dropped = 0;
        try (Cluster cluster = Cluster.started(folder, calls)) {
            for (int round = 0; round < ROUNDS && (round == 0 || System.nanoTime() < end); round++) {
                calls.drop(cluster.inbox(), "round-" + round + ".ndjson", dropped, dropped + PER_ROUND);
                dropped += PER_ROUND;
                TimeUnit.MILLISECONDS.sleep(500);
                faults.get(round % faults.size())
                        .strike(cluster, Duration.ofSeconds(Long.getLong("wasit.chaos.hold", 10)));
                TimeUnit.SECONDS.sleep(3);
            }
            calls.drop(cluster.inbox(), "last.ndjson", dropped, dropped + PER_ROUND);
            Queue.ofSamples(cluster).and(calls.items(0, dropped + PER_ROUND)).holdsExactlyThese();
        }
    }

    /** A sequence that its seed alone decides. */
    private static List<Fault> shuffled(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Fault[] all = Fault.values();
        return random.ints(ROUNDS, 0, all.length).mapToObj(i -> all[i]).toList();
    }
}
