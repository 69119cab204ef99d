package id.wasit.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Faults one upon another, each before the last one is got over.
 *
 * @param name what tables call it
 * @param faults in their order
 * @param longest after which none is begun
 * @param hold how long one lasts, where it lasts
 */
record Sequence(String name, List<Fault> faults, Duration longest, Duration hold) {
    private static final int CALLS_PER_FAULT = 50;
    private static final int DURING = 20;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A sequence that its seed alone decides: every fault comes once before one comes again. */
    static Sequence random(long seed, int most, Duration longest, Duration hold) {
        Random random = new Random(seed);
        List<Fault> faults = new ArrayList<>();
        while (faults.size() < most) {
            List<Fault> all = new ArrayList<>(Fault.possible());
            Collections.shuffle(all, random);
            faults.addAll(all);
        }
        return new Sequence("random sequence " + seed, faults.subList(0, most), longest, hold);
    }

    /** Calls that it drops at most. */
    int calls() {
        return CALLS_PER_FAULT * (faults.size() + 1);
    }

    /** Strikes, and demands that the queue is that of an undisturbed run. */
    void strike(Cluster cluster, Supply supply) throws Exception {
        int dropped = supply.dropped();
        int different = supply.different();
        long end = System.nanoTime() + longest.toNanos();
        int struck = 0;
        for (Fault fault : faults) {
            if (System.nanoTime() < end) {
                supply.drop(CALLS_PER_FAULT - DURING);
                supply.dropDuring(DURING, () -> fault.strike(cluster, hold));
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
                struck++;
            }
        }
        supply.drop(CALLS_PER_FAULT);
        FaultTable.add(
                "%s: %d faults".formatted(name, struck),
                supply.dropped() - dropped,
                supply.different() - different,
                supply.queue().holdsExactlyThese());
    }

    /** For the name of a test. */
    @Override
    public String toString() {
        return name + " " + faults;
    }
}
