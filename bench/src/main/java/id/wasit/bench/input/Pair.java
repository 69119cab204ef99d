package id.wasit.bench.input;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * A plain parser and what we do beyond it, run in turns in one thread, so that both meet the same machine. Counted is the CPU time of that
 * thread; what the garbage collector does beside it is not.
 *
 * @param plain nanoseconds of a round of the parser alone, median
 * @param ours nanoseconds of a round of ours, median
 */
record Pair(double plain, double ours) {
    /** Of thread CPU, for both together: what runs for weeks is compiled, and a parser that runs in both is compiled sooner than ours. */
    private static final long WARM_UP_NANOS = 15_000_000_000L;

    private static final int ROUNDS = 31;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** One round; what it gives is added up, so that no compiler leaves it out. */
    interface Round {
        long run() throws IOException;
    }

    static Pair measured(Round plain, Round ours) throws IOException {
        long[] plainTimes = new long[ROUNDS];
        long[] ourTimes = new long[ROUNDS];
        long sum = 0;
        long warm = THREADS.getCurrentThreadCpuTime() + WARM_UP_NANOS;
        while (THREADS.getCurrentThreadCpuTime() < warm) {
            sum += plain.run() + ours.run();
        }
        for (int i = 0; i < ROUNDS; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            sum += plain.run();
            long middle = THREADS.getCurrentThreadCpuTime();
            sum += ours.run();
            plainTimes[i] = middle - start;
            ourTimes[i] = THREADS.getCurrentThreadCpuTime() - middle;
        }
        if (sum == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return new Pair(median(plainTimes), median(ourTimes));
    }

    double ratio() {
        return ours / plain;
    }

    private static double median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
