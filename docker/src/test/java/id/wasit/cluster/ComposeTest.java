package id.wasit.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** compose.yaml as its client reads it, and what an engine makes of it: seen with podman, kept here without one. */
class ComposeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SERVICE_KEYS = Set.of(
            "image",
            "command",
            "environment",
            "volumes",
            "networks",
            "ports",
            "depends_on",
            "env_file",
            "profiles",
            "secrets",
            "healthcheck",
            "restart",
            "mem_limit",
            "shm_size",
            "init",
            "read_only",
            "cap_drop",
            "security_opt",
            "tmpfs",
            "logging");

    @Test
    void nothingIsUnknownOpenToOthersOrSecret() throws IOException {
        JsonNode compose = compose();
        Set<String> networks = names(compose.path("networks"));
        Set<String> volumes = names(compose.path("volumes"));
        Set<String> secrets = names(compose.path("secrets"));
        compose.path("services").fields().forEachRemaining(entry -> {
            JsonNode service = entry.getValue();
            String name = entry.getKey();
            assertEquals(Set.of(), without(names(service), SERVICE_KEYS), name);
            assertTrue(service.path("image").asText().matches("[a-z/]+:v?[0-9].*"), name + " has no pinned image");
            service.path("networks").forEach(net -> assertTrue(networks.contains(net.asText()), name));
            service.path("secrets").forEach(secret -> assertTrue(secrets.contains(secret.asText()), name));
            service.path("ports")
                    .forEach(port -> assertTrue(port.asText().contains(":-127.0.0.1:"), name + " publishes " + port));
            service.path("volumes").forEach(volume -> {
                String source = volume.asText().split(":")[0];
                assertTrue(
                        source.startsWith("$") || source.startsWith(".") || volumes.contains(source),
                        name + ": " + volume);
            });
            names(service.path("depends_on"))
                    .forEach(other -> assertTrue(compose.path("services").has(other), name));
        });
        for (String file : List.of("compose.yaml", "env.example", "kubernetes/base.yaml")) {
            assertFalse(
                    Pattern.compile("(?im)^\\s*\\w*password\\w*\\s*[:=]\\s*[^/\\s$].*")
                            .matcher(Files.readString(Path.of(file)))
                            .find(),
                    file);
        }
    }

    @Test
    void whatIsPublishedHangsOnANetworkThatPublishes() throws IOException {
        JsonNode compose = compose();
        Set<String> publishing = new TreeSet<>();
        compose.path("networks").fields().forEachRemaining(network -> {
            if (!network.getValue().path("internal").asBoolean()) {
                publishing.add(network.getKey());
            }
        });
        compose.path("services").fields().forEachRemaining(service -> {
            if (service.getValue().has("ports")) {
                Set<String> its = names(service.getValue().path("networks"));
                its.retainAll(publishing);
                assertFalse(its.isEmpty(), service.getKey() + ": an internal network publishes no port");
            }
        });
    }

    @Test
    void aPartOnSeveralNetworksListensOnAllOfThem() throws IOException {
        compose().path("services").fields().forEachRemaining(service -> {
            JsonNode part = service.getValue();
            if (part.path("image").asText().startsWith("wasit/")
                    && part.path("networks").size() > 1) {
                assertEquals(
                        "0.0.0.0",
                        part.path("environment").path("WASIT_LISTEN").asText(),
                        service.getKey() + " would listen on one of its networks, by chance");
            }
        });
    }

    @Test
    void exampleOfVariablesNamesThoseOfCompose() throws IOException {
        assertEquals(
                found("\\$\\{([A-Z_]+)", Path.of("compose.yaml")), found("(?m)^([A-Z_]+)=", Path.of("env.example")));
    }

    @Test
    void whatImagesCopyIsLetInToTheirBuild() throws IOException {
        Set<String> copied = found("(?m)^COPY (?:--\\S+ )?(\\S+)", Path.of("Dockerfile"));
        copied.addAll(found("(?m)^COPY (?:--\\S+ )?(\\S+)", Path.of("kubernetes/Dockerfile")));

        assertEquals(found("(?m)^!(.+)$", Path.of("../.dockerignore")), copied);
    }

    private static Set<String> found(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Anchors and merge keys resolved. */
    private static JsonNode compose() throws IOException {
        JsonNode compose = JSON.valueToTree(new Yaml().load(Files.readString(Path.of("compose.yaml"))));
        Set<String> parts = names(compose);
        parts.removeIf(part -> part.startsWith("x-"));
        assertEquals(Set.of("name", "services", "networks", "volumes", "secrets"), parts);
        return compose;
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        if (node.isArray()) {
            node.forEach(item -> names.add(item.asText()));
        }
        return names;
    }

    private static Set<String> without(Set<String> found, Set<String> known) {
        Set<String> unknown = new TreeSet<>(found);
        unknown.removeAll(known);
        return unknown;
    }
}
