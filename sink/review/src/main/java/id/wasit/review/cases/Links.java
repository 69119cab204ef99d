package id.wasit.review.cases;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which addresses of posts may be links. A post comes from strangers: only the web is linked, never {@code javascript:} or a file. */
@Component("links")
public class Links {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** Whether it is a web address. */
    public boolean safe(@Nullable String url) {
        if (url == null) {
            return false;
        }
        try {
            URI parsed = new URI(url.strip());
            return parsed.getScheme() != null && SCHEMES.contains(parsed.getScheme()) && parsed.getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
