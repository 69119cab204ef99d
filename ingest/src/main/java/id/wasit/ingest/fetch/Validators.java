package id.wasit.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What makes a request conditional (RFC 9110, section 13).
 *
 * @param etag for {@code If-None-Match}
 * @param lastModified for {@code If-Modified-Since}, as the server sent it
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** An unconditional request. */
    public static final Validators NONE = new Validators(null, null);
}
