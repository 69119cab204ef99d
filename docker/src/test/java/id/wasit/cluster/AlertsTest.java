package id.wasit.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The alerts of Prometheus: each says what to do, and with figures invented for it speaks when it must and not before. */
class AlertsTest {
    private static final String FIGURES = "src/test/resources/alerts.yml";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyAlertHasARunbookThatIsThere() throws IOException {
        Set<String> headings = found("(?m)^#+ (.+)$", Path.of("../docs/operations.md")).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
        JsonNode rules = JSON.valueToTree(new Yaml().load(Files.readString(Path.of("prometheus/alerts.yml"))))
                .path("groups")
                .path(0)
                .path("rules");

        assertTrue(rules.size() >= 5);
        rules.forEach(rule -> {
            String runbook = rule.path("annotations").path("runbook").asText();
            assertTrue(headings.contains(runbook.replace("docs/operations.md#", "")), runbook);
        });
    }

    @Test
    void everyAlertIsTriedWithFigures() throws IOException {
        Set<String> tried = found("alertname(?:=\"|: )(\\w+)", Path.of(FIGURES));

        assertEquals(found("(?m)^ +- alert: (\\w+)$", Path.of("prometheus/alerts.yml")), tried);
    }

    @Test
    void alertsSpeakWhenTheyMustAndAreSilentOtherwise() throws Exception {
        assumeTrue(isInstalled(), "promtool of Prometheus is not installed; the alerts are not tried");
        Process tool = new ProcessBuilder("promtool", "test", "rules", FIGURES)
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, tool.waitFor(), said);
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }

    private static Set<String> found(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
