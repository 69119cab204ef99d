package id.wasit.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.pipeline.command.WasitCommand;
import id.wasit.pipeline.database.LocalDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine.Command;

/** What docs/operations.md tells operators to type names services, deployments, files and commands that are there. */
class DocumentedCommandsTest {
    private static final Path DOCKER = Path.of("").toAbsolutePath();

    @Test
    void servicesOfComposeAreThere() throws IOException {
        Map<String, Map<String, Object>> compose = new Yaml().load(read("compose.yaml"));
        Set<String> told = found("docker compose (?:stop|up -d(?: --wait)?|logs) ([^#&]+)").stream()
                .flatMap(services -> Stream.of(services.strip().split(" +")))
                .collect(Collectors.toCollection(TreeSet::new));
        told.addAll(found("docker compose (?:run|exec)(?: -+[a-zA-Z]+(?: tar)?)* ([a-z-]+)"));

        assertTrue(told.containsAll(List.of("ingest", "detect", "database", "command")), told::toString);
        assertEquals(Set.of(), without(told, compose.get("services").keySet()));
    }

    @Test
    void whatIsNamedToKubernetesIsThere() throws IOException {
        String manifests =
                read("kubernetes/base.yaml") + read("kubernetes/ingest.yaml") + read("kubernetes/detect.yaml");

        Set<String> deployments = found("(?:deploy/|deployment/|patch flinkdeployment )([a-z-]+)");
        deployments.forEach(name -> assertTrue(
                Pattern.compile("name: " + name + "\\b").matcher(manifests).find(), () -> "no deployment " + name));
        assertTrue(deployments.containsAll(List.of("command", "review", "wasit-detect")), deployments::toString);
        assertEquals(
                Set.of(),
                found("-f ([a-z]+\\.yaml)").stream()
                        .filter(file ->
                                !Files.exists(DOCKER.resolve("kubernetes").resolve(file)))
                        .collect(Collectors.toSet()));
    }

    @Test
    void commandsAreThereWithTheirOptions() throws IOException {
        Set<String> known = Arrays.stream(
                        WasitCommand.class.getAnnotation(Command.class).subcommands())
                .map(command -> command.getAnnotation(Command.class).name())
                .collect(Collectors.toSet());
        Set<String> told = found("(?:wasit-part|--rm command|docker/local-cluster) wasit ([a-z]+)");

        assertTrue(told.containsAll(List.of("ingest", "detect", "doctor", "ledger", "trace")), told::toString);
        assertEquals(Set.of(), without(told, known));
        Set<String> options = found("wasit (?:ingest|detect) (--[a-z]+)");
        assertEquals(Set.of("--drain", "--fresh"), options);
    }

    @Test
    void connectionsThatAreAskedForAreThoseThatTheDoctorDemands() throws IOException {
        assertEquals(
                Set.of("max_connections` of " + LocalDatabase.CONNECTIONS),
                Pattern.compile("max_connections` of [0-9]+")
                        .matcher(read("../docs/operations.md"))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet()));
    }

    @Test
    void localClusterKnowsWhatItIsToldToDo() throws IOException {
        String script = read("local-cluster");

        Set<String> told = found("docker/local-cluster ([a-z]+)");
        told.forEach(word -> assertTrue(
                Pattern.compile("(?m)^" + word + "\\) ").matcher(script).find(), () -> "no local-cluster " + word));
        assertTrue(told.containsAll(List.of("start", "drain", "backup", "restore")), told::toString);
    }

    /** What a form finds in the commands of the page: its indented lines, and what stands between backticks. */
    private static Set<String> found(String form) throws IOException {
        return Pattern.compile("(?m)^ {4}(.+)$|`([^`]+)`")
                .matcher(read("../docs/operations.md"))
                .results()
                .map(code -> code.group().replace("`", "").replaceAll("\\s*\\n\\s*", " "))
                .flatMap(code -> Pattern.compile(form).matcher(code).results())
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> told, Set<String> known) {
        Set<String> unknown = new TreeSet<>(told);
        unknown.removeAll(known);
        return unknown;
    }

    private static String read(String file) throws IOException {
        return Files.readString(DOCKER.resolve(file));
    }
}
