package id.wasit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaGuideTest {
    private static final Path GUIDE = Path.of("../../docs/schema.md");
    private static final Path STEPS = Path.of("src/main/resources/db/migration");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| [^|]+ \\| (V\\d+) \\|$", Pattern.MULTILINE);
    private static final Pattern TEXT =
            Pattern.compile("^(CREATE|CREATE OR REPLACE|DROP) (FUNCTION|VIEW|TRIGGER) (\\w+)", Pattern.MULTILINE);

    @Test
    void guideNamesTheStepThatHoldsOfAllThatWasReplaced() throws IOException {
        Map<String, List<String>> texts = new TreeMap<>();
        for (Path step : steps()) {
            String number = step.getFileName().toString().replaceFirst("__.*", "");
            TEXT.matcher(Files.readString(step)).results().forEach(text -> note(texts, text, number));
        }

        Map<String, String> replaced = texts.entrySet().stream()
                .filter(named -> named.getValue().size() > 1)
                .collect(Collectors.toMap(named -> named.getKey().replaceFirst(".* ", ""), named -> named.getValue()
                        .get(named.getValue().size() - 1)));
        assertEquals(
                new TreeMap<>(replaced),
                new TreeMap<>(guide()),
                GUIDE + ": what was replaced, and the last step that did");
    }

    /** A trigger is dropped to be made anew; a function or a view to be gone. */
    private static void note(Map<String, List<String>> texts, MatchResult text, String step) {
        String named = text.group(2) + ' ' + text.group(3);
        if (!text.group(1).equals("DROP")) {
            texts.computeIfAbsent(named, first -> new ArrayList<>()).add(step);
        } else if (!text.group(2).equals("TRIGGER")) {
            texts.remove(named);
        }
    }

    private static Map<String, String> guide() throws IOException {
        return ROW.matcher(Files.readString(GUIDE))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    }

    private static List<Path> steps() throws IOException {
        try (Stream<Path> files = Files.list(STEPS)) {
            return files.sorted().toList();
        }
    }
}
