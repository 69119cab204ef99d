package id.wasit.ingest.file;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which platform an address belongs to. */
final class Platforms {
    private static final Map<String, String> BY_HOST = Map.ofEntries(
            Map.entry("instagram.com", "instagram"),
            Map.entry("facebook.com", "facebook"),
            Map.entry("fb.com", "facebook"),
            Map.entry("tiktok.com", "tiktok"),
            Map.entry("x.com", "x"),
            Map.entry("twitter.com", "x"),
            Map.entry("threads.net", "threads"),
            Map.entry("threads.com", "threads"),
            Map.entry("youtube.com", "youtube"),
            Map.entry("youtu.be", "youtube"),
            Map.entry("t.me", "telegram"),
            Map.entry("telegram.me", "telegram"),
            Map.entry("bsky.app", "bluesky"),
            Map.entry("linkedin.com", "linkedin"));

    private Platforms() {}

    /** The platform of that address, or null when its host is none we know. */
    static @Nullable String of(@Nullable String url) {
        String host = host(url);
        while (host != null && host.indexOf('.') > 0) {
            String platform = BY_HOST.get(host);
            if (platform != null) {
                return platform;
            }
            host = host.substring(host.indexOf('.') + 1);
        }
        return null;
    }

    /** The host of an http address in lower case without {@code www.}, or null. */
    static @Nullable String host(@Nullable String url) {
        if (url == null || !url.startsWith("http")) {
            return null;
        }
        try {
            String host = URI.create(url.strip()).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
