package id.wasit.pipeline.settings;

import id.wasit.ingest.file.Exports;
import id.wasit.ingest.source.SourceKey;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.model.PolicyClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the list {@code sources}. */
final class SourcesReader {
    /** Stands for a contact that nobody gave; good enough as long as no source goes to the network. */
    static final String NO_CONTACT = "none given";

    private static final Pattern WEB = Pattern.compile("https?://[^/\\s]+.*");
    private static final Pattern SOCKET = Pattern.compile("wss?://[^/\\s]+.*");
    private static final Pattern TOPIC = Pattern.compile("kafka://[^/\\s]+:\\d+/[^/\\s]+");
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final Set<SourceKind> NETWORKS =
            EnumSet.of(SourceKind.BLUESKY, SourceKind.MASTODON, SourceKind.YOUTUBE, SourceKind.TELEGRAM);
    /** Read without going to anybody else. */
    private static final Set<SourceKind> OURS = EnumSet.of(SourceKind.INBOX, SourceKind.KAFKA);
    /** What Google gives a project a day when nobody asked for more ("Quota Calculator"). */
    private static final int USUAL_UNITS = 10_000;

    private static final Map<Pattern, String> FORMS = Map.of(
            WEB, "addresses that begin with http:// or https://",
            SOCKET, "addresses that begin with ws:// or wss://",
            TOPIC, "topics such as kafka://broker:9092/kantor.tulisan");

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
        boolean network = sources.stream().anyMatch(source -> !OURS.contains(source.kind()));
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
                legalBasis(section, kind),
                format(section),
                key(section, kind));
        section.close();
        return source;
    }

    private static @Nullable String format(Section section) {
        String format = section.optionalText("format");
        if (format != null && !Exports.names().contains(format)) {
            section.wrong("format", "one of " + String.join(", ", Exports.names()));
        }
        return format;
    }

    /** Open networks and keyed interfaces want the terms said, so that nobody reads one on the basis of another. */
    private static String legalBasis(Section section, SourceKind kind) {
        String basis = section.required("legal-basis");
        PolicyClass terms = section.choice("policy-class", kind.policyClass());
        if (NETWORKS.contains(kind) && !section.has("policy-class")) {
            section.problems()
                    .add(
                            section.line(),
                            "policy-class is missing: a source of kind " + kind.label() + " is read under the terms \""
                                    + label(kind.policyClass()) + "\"; write policy-class: " + label(kind.policyClass())
                                    + " beside a legal-basis that covers them");
        } else if (terms != kind.policyClass()) {
            section.wrong(
                    "policy-class",
                    label(kind.policyClass()) + " for the kind " + kind.label()
                            + ", with a legal-basis that covers it");
        }
        return basis;
    }

    private @Nullable SourceKey key(Section section, SourceKind kind) {
        for (String secret : List.of("key", "token", "api-key")) {
            if (section.has(secret)) {
                section.optionalText(secret);
                section.wrong(
                        secret, "no secret in this file: put it into a file of its own and name that with key-file");
            }
        }
        int units = section.number("units-per-day", USUAL_UNITS, 1, Integer.MAX_VALUE);
        Path file = section.path("key-file", base, base);
        if (!section.has("key-file")) {
            if (kind.policyClass() == PolicyClass.KEYED) {
                section.problems()
                        .add(
                                section.line(),
                                "key-file is missing: a source of kind " + kind.label()
                                        + " needs a file with its key and nothing else");
                return new SourceKey(base.toString(), units);
            }
            return null;
        }
        if (!Files.isReadable(file)) {
            section.wrong("key-file", "a file that this user can read; looked for " + file);
        }
        return new SourceKey(file.toString(), units);
    }

    private static String label(PolicyClass terms) {
        return terms.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
        Pattern form = form(kind);
        if (!found.stream().allMatch(address -> form.matcher(address).matches())) {
            section.wrong("locations", FORMS.get(form) + " for the kind " + kind.label());
        }
        return found;
    }

    private static Pattern form(SourceKind kind) {
        return switch (kind) {
            case BLUESKY -> SOCKET;
            case KAFKA -> TOPIC;
            default -> WEB;
        };
    }

    private static Duration usualPause(SourceKind kind) {
        return switch (kind) {
            case INBOX -> Duration.ofSeconds(2);
            case KAFKA -> Duration.ofSeconds(1);
            case FEED, SITE, MASTODON, TELEGRAM -> Duration.ofMinutes(10);
            default -> Duration.ofHours(1);
        };
    }
}
