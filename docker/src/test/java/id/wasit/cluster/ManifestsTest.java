package id.wasit.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What is shipped for containers, checked without an engine: forms, start commands, secrets, and that documents and names agree. */
class ManifestsTest {
    private static final Path DOCKER = Path.of("").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "detect"})
    void jobsFitTheDefinitionOfTheOperator(String job) throws IOException {
        ObjectNode manifest = (ObjectNode) tree("kubernetes/" + job + ".yaml");
        // The newest definition on hand ends before Flink 2.3; all else of it holds.
        assertEquals("v2_3", manifest.path("spec").path("flinkVersion").asText());
        ((ObjectNode) manifest.path("spec")).put("flinkVersion", "v1_20");

        Set<ValidationMessage> wrong = operatorSchema().validate(manifest);

        assertEquals(Set.of(), wrong);
    }

    @Test
    void definitionOfTheOperatorRefusesAMisspeltField() throws IOException {
        ObjectNode manifest = (ObjectNode) tree("kubernetes/detect.yaml");
        ObjectNode spec = (ObjectNode) manifest.path("spec");
        spec.put("flinkVersion", "v1_20");
        spec.set("taskManagers", spec.remove("taskManager"));

        assertFalse(operatorSchema().validate(manifest).isEmpty());
    }

    @Test
    void everyContainerOfOursStartsWithACommandThatTheLocalClusterStarts() throws IOException {
        Set<String> local = partsOf(Files.readString(DOCKER.resolve("local-cluster")));
        Set<String> known = casesOf(Files.readString(DOCKER.resolve("bin/wasit-part")));
        JsonNode services = tree("compose.yaml").path("services");
        Set<String> composed = new TreeSet<>();
        services.forEach(service -> {
            String image = service.path("image").asText();
            if (image.startsWith("wasit/")) {
                composed.add(service.path("command").path(0).asText());
            }
        });

        assertEquals(
                Set.of("kafka", "jobmanager", "taskmanager", "ingest", "detect", "intake", "review", "wasit"),
                composed);
        assertTrue(known.containsAll(composed), () -> known + " lacks one of " + composed);
        assertTrue(
                local.containsAll(
                        composed.stream().filter(part -> !part.equals("wasit")).toList()),
                local::toString);
    }

    @Test
    void imagesRunAsNobodyAndArePinned() throws IOException {
        for (String file : List.of("Dockerfile", "kubernetes/Dockerfile")) {
            String text = Files.readString(DOCKER.resolve(file));
            assertTrue(
                    Pattern.compile("(?m)^USER (10001:10001|flink)$")
                            .matcher(text)
                            .find(),
                    file);
            Matcher from = Pattern.compile("(?m)^FROM (\\S+)").matcher(text);
            while (from.find()) {
                assertTrue(
                        from.group(1).equals("base") || from.group(1).matches(".+:[0-9].*"),
                        file + ": " + from.group(1));
            }
        }
    }

    private static JsonSchema operatorSchema() throws IOException {
        try (InputStream definition = ManifestsTest.class
                .getClassLoader()
                .getResourceAsStream("META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml")) {
            JsonNode schema = JSON.<JsonNode>valueToTree(new Yaml().load(definition))
                    .path("spec")
                    .path("versions")
                    .path(0)
                    .path("schema")
                    .path("openAPIV3Schema");
            close(schema);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
        }
    }

    /** Kubernetes drops fields that a definition does not name; here they are mistakes. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.has("properties")
                && !object.has("additionalProperties")
                && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            boolean root = object.path("properties").has("spec")
                    && object.path("properties").has("status");
            if (!root) {
                object.put("additionalProperties", false);
            }
        }
        schema.forEach(ManifestsTest::close);
    }

    /** Anchors and merge keys resolved. */
    private static JsonNode tree(String file) throws IOException {
        return JSON.valueToTree(new Yaml().load(Files.readString(DOCKER.resolve(file))));
    }

    private static Set<String> partsOf(String script) {
        Matcher matcher = Pattern.compile("PARTS=\\(([^)]*)\\)").matcher(script);
        assertTrue(matcher.find());
        return List.of(matcher.group(1).split(" ")).stream()
                .map(part -> part.replaceAll("-[0-9]$", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> casesOf(String script) {
        List<String> cases = new ArrayList<>();
        Matcher matcher = Pattern.compile("(?m)^([a-z]+(?: \\| [a-z]+)*)\\)$").matcher(script);
        while (matcher.find()) {
            cases.addAll(List.of(matcher.group(1).split(" \\| ")));
        }
        return Set.copyOf(cases);
    }
}
