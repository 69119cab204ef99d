package id.wasit.bench.flow;

import com.sun.management.OperatingSystemMXBean;
import id.wasit.pipeline.detect.FlagStreams;
import id.wasit.pipeline.job.JobOptions;
import id.wasit.pipeline.job.LocalFlink;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A job from its start to its end.
 *
 * @param wall seconds by the clock
 * @param cpu seconds of all cores in this process, without its compilers
 */
record Measured(double wall, double cpu) {
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double NANOS = 1e9;
    private static final double LEAST = 1e-3;

    static Measured run(int tasks, Consumer<StreamExecutionEnvironment> job) throws InterruptedException {
        try (LocalFlink flink = LocalFlink.started(JobOptions.once(tasks))) {
            double cpu = spent();
            long began = System.nanoTime();
            flink.run(job);
            var unused = flink.awaitEnd(FlagStreams.FLAGGED);
            return new Measured((System.nanoTime() - began) / NANOS, spent() - cpu);
        }
    }

    private static double spent() {
        return MACHINE.getProcessCpuTime() / NANOS - Compilers.seconds();
    }

    /** Without what the same job costs when there is nothing to read. */
    Measured without(Measured start) {
        return new Measured(Math.max(wall - start.wall, LEAST), Math.max(cpu - start.cpu, LEAST));
    }

    static double load() {
        return MACHINE.getSystemLoadAverage();
    }
}
