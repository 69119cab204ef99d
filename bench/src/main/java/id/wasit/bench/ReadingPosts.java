package id.wasit.bench;

import com.sun.management.ThreadMXBean;
import id.wasit.model.Post;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Posts read one after another by one subject. JMH counts wall time; {@link Meter} counts what the thread really used. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadingPosts {
    private static final int BATCH = 64;
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double MEGABYTE = 1 << 20;

    /** Which of {@link Subjects}. */
    @Param("STANDARD_TOKENIZER")
    public String subject = "STANDARD_TOKENIZER";

    /** {@code generated}, {@code stream} or {@code real}. */
    @Param(Corpus.GENERATED)
    public String corpus = Corpus.GENERATED;

    /** {@code all} posts, or only those that are {@code raised} or {@code silent}. */
    @Param("all")
    public String posts = "all";

    /** How many posts are generated. */
    @Param("10000")
    public int count = 10_000;

    /** Thread CPU spent before anything is measured, in seconds. */
    @Param("5")
    public double warmUp = 5;

    /** The folder of the lexicon. */
    @Param("lexicons")
    public String lexicons = "lexicons";

    /** The folder of the real posts. */
    @Param("../shared/eval")
    public String realPosts = "../shared/eval";

    private Subject reader = post -> false;
    private List<Post> chosen = List.of();
    private int at;
    private double buildSeconds;
    private double keptMegabytes;

    /** What one iteration used; JMH resets it before each. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Meter {
        /** Posts read. */
        public long read;
        /** Posts raised. */
        public long raised;
        /** CPU time of this thread. */
        public long cpuNanos;
        /** Bytes this thread allocated. */
        public long bytes;
        /** CPU seconds it took to make the subject, cold. */
        public double buildSeconds;
        /** What the subject keeps in the heap. */
        public double keptMegabytes;
    }

    /** Makes the subject, chooses the posts and warms up. */
    @Setup(Level.Trial)
    public void prepare() {
        Corpus all = Corpus.named(corpus, count, Path.of(realPosts));
        Subjects name = Subjects.valueOf(subject);
        Terms terms = name.terms(all);
        double before = usedMegabytes();
        long began = THREAD.getCurrentThreadCpuTime();
        reader = Subject.named(name, terms, Path.of(lexicons));
        buildSeconds = (THREAD.getCurrentThreadCpuTime() - began) / 1e9;
        keptMegabytes = usedMegabytes() - before;
        chosen = chosen(all.read());
        long until = THREAD.getCurrentThreadCpuTime() + (long) (warmUp * name.warmUpFactor() * 1e9);
        Meter unused = new Meter();
        while (THREAD.getCurrentThreadCpuTime() < until) {
            read(unused);
        }
    }

    private List<Post> chosen(List<Post> all) {
        if (posts.equals("all")) {
            return all;
        }
        List<Post> some = new ArrayList<>();
        for (Post post : all) {
            if (reader.read(post) == posts.equals("raised")) {
                some.add(post);
            }
        }
        return some;
    }

    private static double usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    /** Some posts. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int read(Meter meter) {
        long cpu = THREAD.getCurrentThreadCpuTime();
        long bytes = THREAD.getCurrentThreadAllocatedBytes();
        int raised = 0;
        for (int i = 0; i < BATCH; i++) {
            raised += reader.read(chosen.get(at)) ? 1 : 0;
            at = at + 1 < chosen.size() ? at + 1 : 0;
        }
        meter.bytes += THREAD.getCurrentThreadAllocatedBytes() - bytes;
        meter.cpuNanos += THREAD.getCurrentThreadCpuTime() - cpu;
        meter.read += BATCH;
        meter.raised += raised;
        meter.buildSeconds = buildSeconds;
        meter.keptMegabytes = keptMegabytes;
        return raised;
    }

    /** Ends the subject. */
    @TearDown(Level.Trial)
    public void end() {
        reader.close();
    }
}
