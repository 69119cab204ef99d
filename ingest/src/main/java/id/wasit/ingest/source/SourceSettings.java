package id.wasit.ingest.source;

import id.wasit.model.PolicyClass;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source as the settings name it.
 *
 * @param name its name, unique in the settings; stands in every status and count
 * @param kind what is behind it
 * @param locations folders or files of an inbox, addresses of feeds, pages or sites; at least one
 * @param platform the platform of files whose format does not tell it ({@code instagram}); else absent
 * @param every pause between two looks at the same place, at least one second
 * @param legalBasis reference to the legal basis the office reads this source on; a source without one does not start
 * @param format the form of files that are not recognised by their columns; else absent
 * @param key where the key of a source lies that asks for one; else absent
 */
public record SourceSettings(
        String name,
        SourceKind kind,
        List<String> locations,
        @Nullable String platform,
        Duration every,
        String legalBasis,
        @Nullable String format,
        @Nullable SourceKey key)
        implements Serializable {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** @throws IllegalArgumentException when a part is missing or the pause is too short */
    public SourceSettings {
        locations = List.copyOf(locations);
        if (name.isBlank()) {
            throw new IllegalArgumentException("source: name is missing");
        }
        if (locations.isEmpty()) {
            throw new IllegalArgumentException("source " + name + ": it needs at least one location");
        }
        if (every.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "source " + name + ": every is " + every.toMillis() + " ms; the least is 1000 ms");
        }
        if (kind.policyClass() == PolicyClass.KEYED && key == null) {
            throw new IllegalArgumentException(
                    "source " + name + ": a source of class KEYED does not start without the file of its key");
        }
        if (legalBasis.isBlank()) {
            throw new IllegalArgumentException("source " + name + ": legal basis is missing; a source of class "
                    + kind.policyClass() + " does not start without one");
        }
    }

    /** A source of which no form is named. */
    public SourceSettings(
            String name,
            SourceKind kind,
            List<String> locations,
            @Nullable String platform,
            Duration every,
            String legalBasis,
            @Nullable SourceKey key) {
        this(name, kind, locations, platform, every, legalBasis, null, key);
    }

    /** An inbox for exports, looked at every two seconds. */
    public static SourceSettings inbox(String name, String legalBasis, String... foldersOrFiles) {
        return new SourceSettings(
                name, SourceKind.INBOX, List.of(foldersOrFiles), null, Duration.ofSeconds(2), legalBasis, null);
    }

    /** The folder of what people hand in through the pages. */
    public static SourceSettings handedIn(String name, String legalBasis, String folder) {
        return new SourceSettings(
                name, SourceKind.HANDED_IN, List.of(folder), null, Duration.ofSeconds(2), legalBasis, null);
    }
}
