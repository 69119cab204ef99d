package id.wasit.pipeline.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of the settings file being read: gives typed values, notes mistakes instead of throwing, and in the end names the keys
 * that nobody asked for.
 *
 * <p>After a mistake a value that fits the type is returned, so that reading goes on to the next mistake.
 */
final class Section {
    private static final Pattern DURATION = Pattern.compile("([0-9]+) ?(ms|s|m|h)");

    private final Problems problems;
    private final String path;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private Section(Problems problems, String path, int line) {
        this.problems = problems;
        this.path = path;
        this.line = line;
    }

    /** @param node absent when the file does not have the section: then every value is the default */
    static Section of(@Nullable Node node, String path, Problems problems) {
        Section section = new Section(problems, path, node == null ? 0 : lineOf(node));
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                section.put(tuple);
            }
        } else if (node != null && !isEmpty(node)) {
            problems.add(
                    lineOf(node), (path.isEmpty() ? "the file" : path) + " must be a list of \"key: value\" lines");
        }
        return section;
    }

    private void put(NodeTuple tuple) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
            problems.add(lineOf(tuple.getKeyNode()), named(key) + " stands here a second time; remove one of the two");
        }
        lines.putIfAbsent(key, lineOf(tuple.getKeyNode()));
    }

    /** The line the section begins on, 0 when it is not in the file. */
    int line() {
        return line;
    }

    Problems problems() {
        return problems;
    }

    boolean has(String key) {
        Node node = values.get(key);
        return node != null && !isEmpty(node);
    }

    /** A mapping below this one. */
    Section section(String key) {
        return of(ask(key), named(key), problems);
    }

    /** A list of mappings. */
    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        for (Node item : items(key)) {
            sections.add(of(item, named(key) + "[" + (sections.size() + 1) + "]", problems));
        }
        return sections;
    }

    /** A list of texts. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar.getValue().strip());
            } else {
                problems.add(lineOf(item), named(key) + " must hold plain texts");
            }
        }
        return texts;
    }

    private List<Node> items(String key) {
        Node node = ask(key);
        if (node == null || isEmpty(node)) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        wrong(key, "a list, each item on a line that begins with \"- \"");
        return List.of();
    }

    @Nullable
    String optionalText(String key) {
        Node node = ask(key);
        if (node == null || isEmpty(node)) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        wrong(key, "one text");
        return null;
    }

    String text(String key, String otherwise) {
        String text = optionalText(key);
        return text == null ? otherwise : text;
    }

    /** A text that must be there. */
    String required(String key) {
        String text = optionalText(key);
        if (text == null) {
            problems.add(line, named(key) + " is missing");
            return "?";
        }
        return text;
    }

    int number(String key, int otherwise, int smallest, int largest) {
        return read(key, otherwise, "a whole number from " + smallest + " to " + largest, text -> {
            int number = Integer.parseInt(text);
            return number < smallest || number > largest ? null : number;
        });
    }

    boolean yesOrNo(String key, boolean otherwise) {
        return read(key, otherwise, "true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        });
    }

    /** A length of time with its unit: {@code 500ms}, {@code 10s}, {@code 5m}, {@code 1h}. */
    Duration duration(String key, Duration otherwise, Duration smallest, Duration largest) {
        String allowed = "a number with its unit (ms, s, m, h), from " + told(smallest) + " to " + told(largest);
        return read(key, otherwise, allowed, text -> {
            Duration duration = duration(text);
            return duration.compareTo(smallest) < 0 || duration.compareTo(largest) > 0 ? null : duration;
        });
    }

    <E extends Enum<E>> E choice(String key, E otherwise) {
        return choice(
                key, otherwise, Arrays.asList(otherwise.getDeclaringClass().getEnumConstants()));
    }

    <E extends Enum<E>> E choice(String key, E otherwise, Collection<E> all) {
        String allowed =
                "one of " + String.join(", ", all.stream().map(Section::told).toList());
        return read(key, otherwise, allowed, text -> all.stream()
                .filter(one -> told(one).equals(text))
                .findFirst()
                .orElse(null));
    }

    /** @param base what a relative path starts from */
    Path path(String key, Path otherwise, Path base) {
        return read(key, otherwise, "a path of this system", text -> base.resolve(text)
                .normalize());
    }

    /** Notes a mistake in the value of a key. */
    void wrong(String key, String allowed) {
        Node node = values.get(key);
        String found = node instanceof ScalarNode scalar ? "\"" + scalar.getValue() + "\"" : "something else";
        problems.add(lines.getOrDefault(key, line), named(key) + ": found " + found + ", allowed is " + allowed);
    }

    /** To be called when all keys were asked for: names those that nobody knows. */
    void close() {
        lines.forEach((key, where) -> {
            if (!asked.contains(key)) {
                String meant = NearestName.to(key, asked)
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .orElse("; known here: " + String.join(", ", asked));
                problems.add(where, "unknown key \"" + named(key) + "\"" + meant);
            }
        });
    }

    private <T> T read(String key, T otherwise, String allowed, Function<String, @Nullable T> reading) {
        String text = optionalText(key);
        return text == null ? otherwise : parse(key, otherwise, allowed, text, reading);
    }

    private <T> T parse(String key, T otherwise, String allowed, String text, Function<String, @Nullable T> reading) {
        @Nullable T value = null;
        try {
            value = reading.apply(text);
        } catch (IllegalArgumentException e) {
            // The mistake is told below, in words of ours.
        }
        if (value == null) {
            wrong(key, allowed);
            return otherwise;
        }
        return value;
    }

    private @Nullable Node ask(String key) {
        asked.add(key);
        return values.get(key);
    }

    private String named(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && (scalar.getValue().isBlank() || scalar.getValue().equals("~"));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }

    private static String told(Duration duration) {
        if (duration.toMillis() % 1000 != 0) {
            return duration.toMillis() + "ms";
        }
        long seconds = duration.toSeconds();
        if (seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private static String told(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
