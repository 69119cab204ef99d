package id.wasit.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 *
 * @param url the address it came from in the end
 * @param status the HTTP status: 200 to 299, 304, or 400 to 499 but 429
 * @param body its bytes, decompressed; empty for 304
 * @param contentType media type as sent
 * @param charset charset as sent
 * @param validators what to send along next time
 * @param reserved whether its owner does not want it to be taken into collections such as this: see {@link Reservation}
 */
public record Fetched(
        String url,
        int status,
        byte[] body,
        @Nullable String contentType,
        @Nullable String charset,
        Validators validators,
        boolean reserved) {

    /** An answer that nothing is said of. */
    public Fetched(
            String url,
            int status,
            byte[] body,
            @Nullable String contentType,
            @Nullable String charset,
            Validators validators) {
        this(url, status, body, contentType, charset, validators, false);
    }

    /** Whether nothing changed since the validators. */
    public boolean unchanged() {
        return status == 304;
    }

    /** Whether there is a body to read. */
    public boolean found() {
        return status >= 200 && status < 300;
    }
}
