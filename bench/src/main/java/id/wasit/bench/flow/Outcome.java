package id.wasit.bench.flow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Prints what was measured as it comes, and in the end writes it as JSON and as a picture. */
final class Outcome {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIMIT = "parsed and dropped (the limit)";

    private final ObjectNode all = JSON.createObjectNode();
    private final ArrayNode rows = all.putArray("throughput");
    private final Map<String, Double> bars = new LinkedHashMap<>();
    private double limit;
    private boolean whole = true;
    private int posts;

    void began(int count) {
        posts = count;
        all.put("posts", count).put("load", Measured.load());
        System.out.printf(
                Locale.ROOT,
                "%,d posts; load of the machine %.1f; CPU seconds are those of Flink's process%n%n%-58s %12s %12s %8s %8s%n",
                count,
                Measured.load(),
                "",
                "posts/cpu-s",
                "posts/s",
                "÷ limit",
                "raised");
    }

    void limit(Measured measured, double load) {
        limit = posts / measured.cpu();
        add(LIMIT, measured, posts);
        all.put("loadAfterLimit", load);
    }

    void add(String name, Measured measured, int count) {
        double perCpu = count / measured.cpu();
        System.out.printf(
                Locale.ROOT,
                "%-58s %,12.0f %,12.0f %8.2f %,8d%n",
                name,
                perCpu,
                count / measured.wall(),
                perCpu / limit,
                measured.flagged());
        rows.addObject()
                .put("name", name)
                .put("postsPerCpuSecond", perCpu)
                .put("postsPerSecond", count / measured.wall())
                .put("ofLimit", perCpu / limit)
                .put("raised", measured.flagged());
        bars.put(name, perCpu);
        whole &= name.equals(LIMIT) || measured.flagged() > 0;
    }

    void latency(Latency latency) {
        System.out.printf(
                Locale.ROOT,
                "%ntopic → queue at 2,000 posts/s: p50 %.0f ms, p99 %.0f ms; %d timed, %d lost (goal p50 ≤ 1 s, p99 ≤ 5 s)%n%n",
                latency.p50(),
                latency.p99(),
                latency.seen(),
                latency.lost());
        all.putObject("latency")
                .put("p50Millis", latency.p50())
                .put("p99Millis", latency.p99())
                .put("timed", latency.seen())
                .put("lost", latency.lost());
        whole &= latency.seen() > 0 && latency.lost() == 0;
    }

    /** Whether every job raised something and nothing was lost: what a build may judge, as no figure is. */
    boolean isWhole() {
        return whole;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        all.put("loadAtTheEnd", Measured.load());
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("cluster.json").toFile(), all);
        Files.writeString(folder.resolve("cluster.svg"), new Bars("posts per CPU second", bars).svg());
    }
}
