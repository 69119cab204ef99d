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
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The alerts of Prometheus: each tells what to do, fires when it should, and goes silent again. */
class AlertsTest {
    private static final Path FOLDER = Path.of("prometheus").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyAlertHasARunbookThatIsThere() throws IOException {
        Set<String> headings = Pattern.compile("(?m)^#+ (.+)$")
                .matcher(Files.readString(Path.of("../docs/operations.md")))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
        JsonNode rules = rules();

        assertTrue(rules.size() >= 5);
        rules.forEach(rule -> {
            String runbook = rule.path("annotations").path("runbook").asText();
            assertTrue(headings.contains(runbook.replace("docs/operations.md#", "")), runbook);
        });
    }

    @Test
    void everyAlertIsTriedAndTheTrialsHold() throws Exception {
        Set<String> alerts = new TreeSet<>();
        rules().forEach(rule -> alerts.add(rule.path("alert").asText()));
        Set<String> tried = new TreeSet<>();
        tree("alerts.test.yml").path("tests").forEach(trial -> trial.path("alert_rule_test")
                .forEach(moment -> {
                    if (moment.has("exp_alerts")) {
                        tried.add(moment.path("alertname").asText());
                    }
                }));
        assertEquals(alerts, tried);
        assumeTrue(
                installed("promtool"), "promtool is not installed (Debian's package prometheus): alerts are not tried");

        Process trial = new ProcessBuilder("promtool", "test", "rules", "alerts.test.yml")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(trial.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, trial.waitFor(), told);
    }

    private static boolean installed(String program) {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static JsonNode rules() throws IOException {
        return tree("alerts.yml").path("groups").path(0).path("rules");
    }

    private static JsonNode tree(String file) throws IOException {
        return JSON.valueToTree(new Yaml().load(Files.readString(FOLDER.resolve(file))));
    }
}
