package id.wasit.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All goals in one table. Each part of {@code bench/run --all} lays its goals into a folder; in the end they are read from there, printed, and
 * written as one file of JSON and one picture.
 *
 * @param folder where what was measured lies
 */
public record ClosingTable(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** In the order of the table. */
    private static final List<String> PARTS = List.of("detector", "roster", "cluster");

    /** Prints what lies in the folder of the first argument. */
    public static void main(String[] arguments) throws IOException {
        System.out.print(new ClosingTable(Path.of(arguments[0])).closed());
    }

    /**
     * Lays down the goals of a part.
     *
     * @param part one of {@code detector}, {@code roster}, {@code cluster}
     * @throws IOException when they cannot be written
     */
    public void lay(String part, List<Goal> goals) throws IOException {
        if (!PARTS.contains(part)) {
            throw new IllegalArgumentException("no part of the table is called " + part + "; there are " + PARTS);
        }
        Files.createDirectories(folder);
        JSON.writeValue(file(part).toFile(), goals);
    }

    /** The table of what was laid down, which is written as {@code all.json} and {@code all.svg}, too. */
    String closed() throws IOException {
        Map<String, List<Goal>> all = new LinkedHashMap<>();
        for (String part : PARTS) {
            if (Files.exists(file(part))) {
                all.put(part, List.of(JSON.readValue(file(part).toFile(), Goal[].class)));
            }
        }
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("all.json").toFile(), all);
        Files.writeString(folder.resolve("all.svg"), new Bars("Reached, in percent of each goal", percents(all)).svg());
        return table(all);
    }

    private Path file(String part) {
        return folder.resolve("goals-" + part + ".json");
    }

    private static Map<String, Double> percents(Map<String, List<Goal>> all) {
        Map<String, Double> percents = new LinkedHashMap<>();
        all.values().stream()
                .flatMap(List::stream)
                .filter(goal -> goal.sense() != Goal.Sense.TOLD)
                .forEach(goal -> percents.put(goal.title(), goal.percent()));
        return percents;
    }

    private static String table(Map<String, List<Goal>> all) {
        StringBuilder table = new StringBuilder();
        line(table, "", "reached", "limit", "");
        all.forEach((part, goals) -> {
            line(table, "-- " + part, "", "", "");
            goals.forEach(goal -> line(table, goal.title(), goal.reached(), goal.limit(), goal.met() ? "" : "missed"));
        });
        List<Goal> held = new ArrayList<>();
        all.values().forEach(held::addAll);
        held.removeIf(goal -> goal.sense() == Goal.Sense.TOLD);
        long met = held.stream().filter(Goal::met).count();
        return table.append(String.format(Locale.ROOT, "%d of %d goals reached%n", met, held.size()))
                .toString();
    }

    private static void line(StringBuilder table, String title, String reached, String limit, String verdict) {
        table.append(String.format(Locale.ROOT, "%-66s %14s %14s  %s", title, reached, limit, verdict)
                        .stripTrailing())
                .append(System.lineSeparator());
    }
}
