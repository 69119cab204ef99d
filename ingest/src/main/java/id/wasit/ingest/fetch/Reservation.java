package id.wasit.ingest.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of an answer say about keeping it: {@code X-Robots-Tag} ("Robots meta tag, data-nosnippet, and X-Robots-Tag
 * specifications") with {@code noindex}, {@code none} or {@code noai}, and {@code tdm-reservation: 1} (W3C community report "TDM Reservation
 * Protocol").
 */
final class Reservation {
    private static final Set<String> AGAINST = Set.of("noindex", "none", "noai");
    /** Rules with a value of their own; any other word before a colon is the name of a crawler. */
    private static final Set<String> WITH_VALUE =
            Set.of("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview");

    private Reservation() {}

    /**
     * Whether an answer is reserved.
     *
     * @param robots each header {@code X-Robots-Tag}
     * @param textMining the header {@code tdm-reservation}; null when there is none
     * @param agent our name and version: {@code Wasit/0.1}
     */
    static boolean in(List<String> robots, @Nullable String textMining, String agent) {
        String product = agent.split("/", 2)[0].toLowerCase(Locale.ROOT);
        return (textMining != null && textMining.strip().equals("1"))
                || robots.stream().anyMatch(header -> speaksAgainst(header.toLowerCase(Locale.ROOT), product));
    }

    private static boolean speaksAgainst(String header, String product) {
        int colon = header.indexOf(':');
        String name = colon < 0 ? "" : header.substring(0, colon).strip();
        boolean named = colon >= 0 && name.indexOf(',') < 0 && !WITH_VALUE.contains(name);
        if (named && !name.equals(product)) {
            return false;
        }
        String rules = named ? header.substring(colon + 1) : header;
        return List.of(rules.split(",")).stream().map(String::strip).anyMatch(AGAINST::contains);
    }
}
