package id.wasit.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.wasit.pipeline.settings.Settings;
import id.wasit.pipeline.settings.SettingsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What lies where in containers, checked without an engine: keys, word lists, settings, alerts. */
class LayoutTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> PLACES = Map.of(
            "WASIT_DB_URL", "jdbc:postgresql://database:5432/wasit",
            "WASIT_DB_PASSWORD", "uji",
            "WASIT_KAFKA", "kafka:9092",
            "WASIT_KEYS", "/keys",
            "WASIT_DATA", "/data");

    @TempDir
    Path image;

    @Test
    void pagesAndCommandsOfComposeShareTheKeysAndNobodyElseHasThem() throws IOException {
        JsonNode services =
                documents(Files.readString(Path.of("compose.yaml"))).get(0).path("services");
        Set<String> holders = new TreeSet<>();
        services.fields()
                .forEachRemaining(service -> service.getValue().path("volumes").forEach(volume -> {
                    if (volume.asText().equals("keys:/keys")) {
                        holders.add(service.getKey());
                    }
                }));

        assertEquals(Set.of("command", "review"), holders);
        String images = Files.readString(Path.of("Dockerfile"));
        assertTrue(images.contains(" WASIT_KEYS=/keys "), "the images must say where the keys lie");
        assertTrue(
                images.contains("install -d -m 700 -o wasit -g wasit /keys"), "a new volume takes over these rights");
    }

    @Test
    void pagesAndCommandsOfKubernetesShareTheKeysAndTheirRightsStay() throws IOException {
        Set<String> holders = new TreeSet<>();
        for (JsonNode manifest : documents(Files.readString(Path.of("kubernetes/base.yaml")))) {
            JsonNode pod = manifest.path("spec").path("template").path("spec");
            if (pod.toString().contains("\"wasit-keys\"")) {
                holders.add(manifest.path("metadata").path("name").asText());
                assertTrue(pod.path("containers").toString().contains("{\"name\":\"keys\",\"mountPath\":\"/keys\"}"));
                JsonNode rights = pod.path("securityContext");
                assertEquals(10001, rights.path("fsGroup").asInt());
                // Without it the group may read the keys after every start, and Wasit refuses them.
                assertEquals(
                        "OnRootMismatch", rights.path("fsGroupChangePolicy").asText());
            }
        }

        assertEquals(Set.of("command", "review"), holders);
    }

    @Test
    void settingsThatComposeMountsByDefaultNameNothingThatIsNotThere() throws IOException {
        assertTrue(Files.readString(Path.of("env.example")).contains("WASIT_SETTINGS_FOLDER=../samples\n"));
        Path folder = Path.of("../samples").toAbsolutePath().normalize();

        Settings settings = SettingsReader.read(folder.resolve("wasit.yaml"), PLACES);

        assertEquals(Path.of("/keys"), settings.keys());
        assertEquals(folder.resolveSibling("lexicons"), settings.lexicon().folder(), "beside it, as in the image");
        assertEquals(folder.resolve("roster.csv"), settings.roster());
    }

    @Test
    void settingsOfKubernetesFindTheWordListsOfTheImage() throws IOException {
        String text = documents(Files.readString(Path.of("kubernetes/base.yaml"))).stream()
                .map(manifest -> manifest.path("data").path("wasit.yaml").asText())
                .filter(yaml -> !yaml.isEmpty())
                .findFirst()
                .orElseThrow();
        Path file = Files.writeString(image.resolve("wasit.yaml"), text.replace("/opt/wasit", image.toString()));
        Files.createDirectory(image.resolve("lexicons"));

        Settings read = SettingsReader.read(file, PLACES);

        assertEquals(image.resolve("lexicons"), read.lexicon().folder());
        assertTrue(Files.readString(Path.of("kubernetes/Dockerfile"))
                .contains("COPY --chown=flink:flink lexicons /opt/wasit/lexicons\n"));
    }

    @Test
    void alertsOfKubernetesAreThoseOfPrometheus() throws Exception {
        Process script = new ProcessBuilder(
                        Path.of("kubernetes/alerts").toAbsolutePath().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String rule = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, script.waitFor());
        assertEquals("PrometheusRule", documents(rule).get(0).path("kind").asText());
        assertEquals(
                documents(Files.readString(Path.of("prometheus/alerts.yml"))).get(0),
                documents(rule).get(0).path("spec"));
    }

    private static List<JsonNode> documents(String yaml) {
        return StreamSupport.stream(new Yaml().loadAll(yaml).spliterator(), false)
                .<JsonNode>map(JSON::valueToTree)
                .toList();
    }
}
