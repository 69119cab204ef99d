package id.wasit.ingest.mastodon;

import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A server, and the token it knows us by. */
final class Instance {
    private final HttpUrl url;
    private final @Nullable String token;

    Instance(HttpUrl url, @Nullable String token) {
        this.url = url;
        this.token = token;
    }

    String host() {
        return url.host();
    }

    /** Whether that account lives here: its address begins with ours. */
    boolean isHome(String accountUrl) {
        HttpUrl account = HttpUrl.parse(accountUrl);
        return account != null && account.host().equals(url.host()) && account.port() == url.port();
    }

    /** The address of a method. */
    HttpUrl.Builder method(String path) {
        return url.newBuilder().addPathSegments("api/v1/" + path);
    }

    Map<String, String> headers() {
        return token == null ? Map.of() : Map.of("Authorization", "Bearer " + token);
    }
}
