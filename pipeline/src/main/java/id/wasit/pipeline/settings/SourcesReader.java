package id.wasit.pipeline.settings;

import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the list {@code sources}. */
final class SourcesReader {
    /** Stands for a contact that nobody gave; good enough as long as no source goes to the network. */
    static final String NO_CONTACT = "none given";

    private static final Pattern WEB = Pattern.compile("https?://[^/\\s]+.*");
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Path base;
    private final Set<String> names = new HashSet<>();

    SourcesReader(Path base) {
        this.base = base;
    }

    List<SourceSettings> read(Section root) {
        List<SourceSettings> sources = new ArrayList<>();
        for (Section section : root.sections("sources")) {
            sources.add(source(section));
        }
        if (sources.isEmpty()) {
            root.problems().add(root.line(), "sources is empty; name at least one source");
        }
        boolean network = sources.stream().anyMatch(source -> source.kind() != SourceKind.INBOX);
        if (network && !root.section("fetch").has("contact")) {
            root.problems()
                    .add(
                            root.section("fetch").line(),
                            "fetch.contact is missing; owners of sites need a page or a"
                                    + " mailto: address to reach the office");
        }
        return sources;
    }

    private SourceSettings source(Section section) {
        String name = section.required("name");
        if (!names.add(name)) {
            section.wrong("name", "a name that no other source has");
        }
        SourceKind kind = section.choice("kind", SourceKind.INBOX, SourceKind.ofSettings());
        if (!section.has("kind")) {
            section.required("kind");
        }
        List<String> locations = locations(section, kind);
        SourceSettings source = new SourceSettings(
                name,
                kind,
                locations,
                section.optionalText("platform"),
                section.duration("every", usualPause(kind), SHORTEST, LONGEST),
                section.required("legal-basis"),
                section.optionalText("key-variable"));
        section.close();
        return source;
    }

    private List<String> locations(Section section, SourceKind kind) {
        List<String> found = section.texts("locations");
        if (found.isEmpty()) {
            section.problems().add(section.line(), "a source needs locations: folders or files, or addresses");
            return List.of("?");
        }
        if (kind == SourceKind.INBOX) {
            return found.stream()
                    .map(path -> base.resolve(path).normalize().toString())
                    .toList();
        }
        if (!found.stream().allMatch(address -> WEB.matcher(address).matches())) {
            section.wrong("locations", "addresses that begin with http:// or https:// for the kind " + kind.label());
        }
        return found;
    }

    private static Duration usualPause(SourceKind kind) {
        return switch (kind) {
            case INBOX -> Duration.ofSeconds(2);
            case FEED -> Duration.ofMinutes(10);
            default -> Duration.ofHours(1);
        };
    }
}
