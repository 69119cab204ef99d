package id.wasit.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents point at is there: links, headings, folders and file names. */
class DocsTest {
    private static final Path ROOT = root();
    private static final Pattern LINK = Pattern.compile("\\[[^]\\[]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern FENCE = Pattern.compile("(?s)```.*?```");
    private static final Pattern PATH_IN_CODE = Pattern.compile(
            "(?:\\./)?(?:model|ingest|detector|sink|pipeline|bench|lexicons|docker|samples|docs|\\.ci)(?:/[\\w.-]+)*/?");
    private static final Pattern FILE_IN_CODE = Pattern.compile("[\\w-]+\\.(?:java|md|xml|html|sql)");
    private static final Set<String> ALL_NAMES = allFileNames();

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(DocsTest::ours)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreDocumentsToRead() throws IOException {
        List<String> names = documents().stream()
                .map(file -> ROOT.relativize(file).toString())
                .toList();

        assertTrue(
                names.containsAll(List.of("README.md", "CONTRIBUTING.md", "CHANGES.md", "docs/glossary.md")),
                names.toString());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Path document) throws IOException {
        List<String> broken = LINK.matcher(withoutFences(document))
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link -> !leadsSomewhere(document, link))
                .toList();

        assertEquals(List.of(), broken, "broken links in " + ROOT.relativize(document));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void foldersAndFilesNamedInCodeMarksExist(Path document) throws IOException {
        List<String> missing = CODE.matcher(withoutFences(document))
                .results()
                .map(match -> match.group(1))
                .filter(code -> !exists(code))
                .distinct()
                .toList();

        assertEquals(List.of(), missing, "named in " + ROOT.relativize(document) + " but not there");
    }

    @Test
    void everyVariableOfThePagesIsAmongTheSettings() throws IOException {
        String pages = Files.readString(ROOT.resolve("sink/review/src/main/resources/application.properties"));
        String settings = Files.readString(ROOT.resolve("docs/settings.md"));
        List<String> told = Pattern.compile("`(\\w+)`")
                .matcher(settings)
                .results()
                .map(match -> match.group(1))
                .filter(name -> name.contains("_"))
                .toList();

        List<String> untold = Pattern.compile("\\$\\{(WASIT_\\w+)")
                .matcher(pages)
                .results()
                .map(match -> match.group(1))
                .filter(variable -> told.stream().noneMatch(variable::endsWith))
                .toList();

        assertEquals(List.of(), untold);
    }

    private static boolean exists(String code) {
        if (PATH_IN_CODE.matcher(code).matches()) {
            return Files.exists(ROOT.resolve(code));
        }
        return !FILE_IN_CODE.matcher(code).matches() || ALL_NAMES.contains(code);
    }

    private static boolean leadsSomewhere(Path document, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || headings(target).contains(parts[1]);
    }

    private static Set<String> headings(Path document) {
        return Pattern.compile("(?m)^#+ (.+)$")
                .matcher(withoutFences(document))
                .results()
                .map((MatchResult match) -> match.group(1)
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String withoutFences(Path document) {
        try {
            return FENCE.matcher(Files.readString(document)).replaceAll("");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> allFileNames() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(DocsTest::ours)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean ours(Path file) {
        for (Path part : ROOT.relativize(file)) {
            if (Set.of("target", ".git", "data", "node_modules").contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("CONTRIBUTING.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
