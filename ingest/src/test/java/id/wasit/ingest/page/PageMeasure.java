package id.wasit.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** Measures the page reader on the two sets of real pages; prints what went wrong page by page. */
final class PageMeasure {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int GRAM = 4;

    private PageMeasure() {}

    /** {@code PageMeasure FOLDER [details]}; details are printed for pages whose name contains the second word. */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        String details = args.length > 1 ? args[1] : "\u0000";
        System.out.println(bodies(folder.resolve("html-indonesian"), details));
        System.out.println(segments(folder.resolve("html-trafilatura"), details));
    }

    record Bodies(double precision, double recall, double f1, int indexPages, int toldAsIndex, List<String> lines) {
        @Override
        public String toString() {
            return String.join("\n", lines)
                    + String.format(
                            Locale.ROOT,
                            "%nP %.4f R %.4f F1 %.4f; index pages %d, told as such %d",
                            precision,
                            recall,
                            f1,
                            indexPages,
                            toldAsIndex);
        }
    }

    record Segments(int with, int kept, int without, int absent, int articles, int pages, List<String> lines) {
        double keptShare() {
            return (double) kept / with;
        }

        double absentShare() {
            return (double) absent / without;
        }

        @Override
        public String toString() {
            return String.join("\n", lines)
                    + String.format(
                            Locale.ROOT,
                            "%nkept %d of %d = %.4f; absent %d of %d = %.4f; told as article %d of %d",
                            kept,
                            with,
                            keptShare(),
                            absent,
                            without,
                            absentShare(),
                            articles,
                            pages);
        }
    }

    static Bodies bodies(Path folder, String details) {
        List<String> lines = new ArrayList<>();
        double precision = 0;
        double recall = 0;
        double f1 = 0;
        int articles = 0;
        int indexPages = 0;
        int told = 0;
        for (JsonNode row : rows(folder)) {
            Page page = read(folder, row);
            if (!row.has("body")) {
                indexPages++;
                told += page.article() ? 0 : 1;
                lines.add((page.article() ? "WRONG index told as article " : "index ")
                        + row.get("file").asText());
                continue;
            }
            articles++;
            String body = page.article() ? page.body() : "";
            Map<String, Integer> expected = grams(row.get("body").asText());
            Map<String, Integer> found = grams(body);
            double common = common(expected, found);
            double p = found.isEmpty() ? 0 : common / size(found);
            double r = common / size(expected);
            double f = p + r == 0 ? 0 : 2 * p * r / (p + r);
            precision += p;
            recall += r;
            f1 += f;
            lines.add(String.format(
                    Locale.ROOT,
                    "%.3f %.3f %.3f %s %s",
                    p,
                    r,
                    f,
                    row.get("file").asText(),
                    page.article() ? "" : "NOT AN ARTICLE"));
            if (row.get("file").asText().contains(details)) {
                lines.add("EXPECTED\n" + row.get("body").asText() + "\nFOUND\n" + body + "\n" + page);
            }
        }
        return new Bodies(precision / articles, recall / articles, f1 / articles, indexPages, told, lines);
    }

    static Segments segments(Path folder, String details) {
        List<String> lines = new ArrayList<>();
        int[] sums = new int[4];
        int articles = 0;
        int pages = 0;
        for (JsonNode row : rows(folder)) {
            Page page = read(folder, row);
            String body = squeezed(page.body());
            pages++;
            articles += page.article() ? 1 : 0;
            String name = row.get("file").asText();
            List<String> missed = new ArrayList<>();
            for (JsonNode segment : row.get("with")) {
                sums[0]++;
                if (body.contains(squeezed(segment.asText()))) {
                    sums[1]++;
                } else {
                    missed.add("   MISSED " + segment.asText());
                }
            }
            for (JsonNode segment : row.get("without")) {
                sums[2]++;
                if (body.contains(squeezed(segment.asText()))) {
                    missed.add("   EXTRA  " + segment.asText());
                } else {
                    sums[3]++;
                }
            }
            if (!missed.isEmpty()) {
                lines.add(name + " " + (page.article() ? "" : "NOT AN ARTICLE ") + body.length());
                lines.addAll(missed);
            }
            if (name.contains(details)) {
                lines.add("FOUND\n" + page.body() + "\n" + page);
            }
        }
        return new Segments(sums[0], sums[1], sums[2], sums[3], articles, pages, lines);
    }

    private static Page read(Path folder, JsonNode row) {
        Path file = folder.resolve(row.get("file").asText());
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new PageReader().read(in.readAllBytes(), null, null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<JsonNode> rows(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve("gold.jsonl"))) {
            return StreamSupport.stream(
                            ((Iterable<JsonNode>) () -> {
                                        try {
                                            return JSON.readerFor(JsonNode.class)
                                                    .readValues(new String(
                                                            in.readAllBytes(),
                                                            java.nio.charset.StandardCharsets.UTF_8));
                                        } catch (IOException failure) {
                                            throw new UncheckedIOException(failure);
                                        }
                                    })
                                    .spliterator(),
                            false)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, Integer> grams(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<String, Integer> grams = new HashMap<>();
        for (int at = 0; at + GRAM <= words.size(); at++) {
            grams.merge(String.join(" ", words.subList(at, at + GRAM)), 1, Integer::sum);
        }
        return grams;
    }

    private static double common(Map<String, Integer> a, Map<String, Integer> b) {
        return a.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0)))
                .sum();
    }

    private static int size(Map<String, Integer> grams) {
        return grams.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
