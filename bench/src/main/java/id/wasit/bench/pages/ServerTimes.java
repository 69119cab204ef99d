package id.wasit.bench.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server counted of its own pages: how many answered within so many seconds, by address. Two of them differ by what happened between.
 *
 * @param within by address, then by limit in seconds
 */
record ServerTimes(Map<String, TreeMap<Double, Double>> within) {
    private static final Pattern BUCKET = Pattern.compile(
            "http_server_requests_seconds_bucket\\{.*?uri=\"([^\"]+)\".*?le=\"([^\"]+)\".*?} ([0-9.E+]+)");
    private static final double GOAL = 0.05;

    static ServerTimes of(URI home) throws IOException, InterruptedException {
        String text = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(home.resolve("/actuator/prometheus"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        Map<String, TreeMap<Double, Double>> within = new TreeMap<>();
        text.lines().map(BUCKET::matcher).filter(Matcher::matches).forEach(bucket -> {
            double limit = bucket.group(2).equals("+Inf") ? Double.MAX_VALUE : Double.parseDouble(bucket.group(2));
            within.computeIfAbsent(bucket.group(1), uri -> new TreeMap<>())
                    .merge(limit, Double.parseDouble(bucket.group(3)), Double::sum);
        });
        return new ServerTimes(within);
    }

    /** One line for each address that was asked for since then. */
    List<String> since(ServerTimes before) {
        return within.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("/antrean") || entry.getKey().startsWith("/perkara"))
                .map(entry -> line(
                        entry.getKey(),
                        less(entry.getValue(), before.within.getOrDefault(entry.getKey(), new TreeMap<>()))))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static TreeMap<Double, Double> less(TreeMap<Double, Double> now, TreeMap<Double, Double> before) {
        TreeMap<Double, Double> between = new TreeMap<>();
        now.forEach((limit, count) -> between.put(limit, count - before.getOrDefault(limit, 0.0)));
        return between;
    }

    private static String line(String uri, TreeMap<Double, Double> counts) {
        double all = counts.lastEntry().getValue();
        if (all == 0) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "%-34s %6.0f  p50 ≤ %s  p95 ≤ %s  within 50 ms %5.1f %%",
                uri,
                all,
                limit(counts, 0.5 * all),
                limit(counts, 0.95 * all),
                100 * counts.getOrDefault(GOAL, 0.0) / all);
    }

    /** The smallest limit that holds so many. */
    private static String limit(TreeMap<Double, Double> counts, double wanted) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= wanted)
                .map(Map.Entry::getKey)
                .findFirst()
                .filter(limit -> limit < Double.MAX_VALUE)
                .map(limit -> String.format(Locale.ROOT, "%.0f ms", limit * 1000))
                .orElse("more than 1 s");
    }
}
