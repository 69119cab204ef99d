package id.wasit.ingest.file;

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

    /** The host of an http address in lower case without {@code www.}, or null. Asked for every row, so it looks at no more than it must. */
    static @Nullable String host(@Nullable String url) {
        int start = url == null ? -1 : url.indexOf("://");
        if (url == null || start < 4 || !url.startsWith("http")) {
            return null;
        }
        int end = start + 3;
        while (end < url.length() && isHostCharacter(url.charAt(end))) {
            end++;
        }
        String host = url.substring(start + 3, end).toLowerCase(Locale.ROOT);
        String plain = host.startsWith("www.") ? host.substring(4) : host;
        return plain.indexOf('.') > 0 ? plain : null;
    }

    private static boolean isHostCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
    }
}
