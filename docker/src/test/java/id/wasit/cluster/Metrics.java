package id.wasit.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of metrics: those that a cluster tells, and those that alerts and dashboards ask for. */
final class Metrics {
    private static final Pattern ASKED = Pattern.compile("\\b(?:flink|wasit|http|jvm|process|hikaricp)_\\w+");
    private static final Pattern TOLD = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)[ {]");

    private Metrics() {}

    static Set<String> told(Cluster cluster) throws IOException {
        Set<String> told = new TreeSet<>();
        for (String part : new String[] {"JOBMANAGER", "TASKMANAGER_1", "TASKMANAGER_2"}) {
            told.addAll(names(TOLD, page(cluster.port("WASIT_METRICS_" + part), "/metrics")));
        }
        told.addAll(names(TOLD, page(cluster.port("WASIT_REVIEW_PORT"), "/actuator/prometheus")));
        return told;
    }

    static Set<String> askedFor() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String file : new String[] {"prometheus/alerts.yml", "grafana/dashboards/wasit.json"}) {
            asked.addAll(names(ASKED, Files.readString(Path.of(file))));
        }
        return asked;
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(found.groupCount()))
                .collect(Collectors.toSet());
    }

    private static String page(String port, String path) throws IOException {
        try (InputStream page =
                URI.create("http://127.0.0.1:" + port + path).toURL().openStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
