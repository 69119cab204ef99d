package id.wasit.bench.flow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.wasit.bench.ClosingTable;
import id.wasit.bench.Goal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what was measured as it comes, and in the end holds it against the goals and writes it as JSON and as a picture. */
final class Outcome {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MS_PER_SECOND = 1e3;
    private static final double NANOS = 1e9;

    private final ObjectNode all = JSON.createObjectNode();
    private final ArrayNode rates = all.putArray("rates");
    private final ArrayNode goals = all.putArray("goals");
    private final ObjectNode seconds = all.putObject("seconds");
    private final Map<String, Double> bars = new LinkedHashMap<>();
    private final List<Goal> held = new ArrayList<>();
    private final List<String> goalLines = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private List<Plot.Dot> dots = List.of();
    private boolean judged = true;

    /** The run is too short for its figures to be held against goals. */
    void meansNothing() {
        judged = false;
        all.put("quick", true);
    }

    /** What is measured next, with the load of the machine before it. */
    void begins(String part) {
        all.withObject("/load").put(part, Measured.load());
        print("%n%-62s %12s %12s   load of the machine %.1f%n", part, "per cpu-s", "per second", Measured.load());
    }

    void rate(String name, double perCpuSecond, double perSecond) {
        print("%-62s %,12.0f %,12.0f%n", name, perCpuSecond, perSecond);
        rates.addObject().put("name", name).put("perCpuSecond", perCpuSecond).put("perSecond", perSecond);
        bars.put(name, perCpuSecond);
    }

    void took(String name, double length) {
        print("%-62s %,10.1f s%n", name, length);
        seconds.put(name, length);
        held.add(Goal.told(name, length, " s"));
    }

    void atLeast(String name, double reached, double goal) {
        goal(Goal.atLeast(name, reached, goal, ""), "≥");
    }

    /** The median of what pairs of turns came to; all of them are printed. */
    void pairs(String name, List<Double> ratios, double goal) {
        List<Double> sorted = ratios.stream().sorted().toList();
        print(
                "%s: %s%n",
                name,
                sorted.stream()
                        .map(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
                        .collect(Collectors.joining(" ")));
        atLeast(name, sorted.get(sorted.size() / 2), goal);
    }

    void atMost(String name, double reached, double goal) {
        goal(Goal.atMost(name, reached, goal, ""), "≤");
    }

    void memory(Map<String, Long> mebibytes) {
        ObjectNode memory = all.putObject("memoryMiB");
        mebibytes.forEach((part, size) -> {
            print("%-62s %,8d MiB resident at most%n", part, size);
            memory.put(part, size);
        });
    }

    /** @param from what the picture begins with */
    void delays(List<Sightings.Delay> delays, long from) {
        dots = delays.stream()
                .filter(delay -> delay.sent() >= from)
                .map(delay -> new Plot.Dot((delay.sent() - from) / NANOS, delay.millis() / MS_PER_SECOND))
                .toList();
    }

    /** Notes that the benchmark itself is broken, which no figure tells. */
    void demand(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    /** Whether all that was sent came and every job did its work: what a build may judge, as no figure is. */
    boolean isWhole() {
        return broken.isEmpty();
    }

    void write(Path folder) throws IOException {
        print("%n%-62s %12s %10s%n", "goal", "reached", "limit");
        goalLines.forEach(System.out::print);
        if (!judged) {
            print("A quick run: these figures mean nothing.%n");
        }
        broken.forEach(line -> print("BROKEN: %s%n", line));
        print("load of the machine at the end %.1f%n", Measured.load());
        Files.createDirectories(folder);
        all.put("loadAtTheEnd", Measured.load());
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("cluster.json").toFile(), all);
        if (judged) {
            new ClosingTable(folder).lay("cluster", held);
        }
        Files.writeString(folder.resolve("cluster.svg"), new Plot(bars, dots).svg());
    }

    private void goal(Goal goal, String sign) {
        held.add(goal);
        String verdict = goal.met() || !judged ? "" : "  missed";
        goalLines.add(String.format(
                Locale.ROOT, "%-62s %,12.2f %s %,8.2f%s%n", goal.title(), goal.value(), sign, goal.bound(), verdict));
        goals.addObject()
                .put("name", goal.title())
                .put("reached", goal.value())
                .put("goal", sign + " " + goal.bound())
                .put("met", goal.met());
    }

    private static void print(String form, Object... values) {
        System.out.printf(Locale.ROOT, form, values);
    }
}
