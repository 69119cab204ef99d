package id.wasit.ingest.bluesky;

import java.time.Clock;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * A server, and what is needed to connect to it.
 *
 * @param url its address
 * @param client keeps connections open
 * @param clock tells when a pause it asks for is over
 */
record JetstreamHost(HttpUrl url, OkHttpClient client, Clock clock) {
    String name() {
        return url.host();
    }
}
