package id.wasit.ingest.fetch;

import java.io.Serializable;
import java.time.Duration;
import java.util.Set;

/**
 * How politely and how far the fetcher goes. All of it counts for every request of every source.
 *
 * @param agent product name and version for the user agent: {@code Wasit/0.1}
 * @param contact where the owner of a site reaches the office: an address of a page or {@code mailto:}
 * @param delay least pause between two requests to one host; robots.txt may ask for more
 * @param timeout the longest one request may take, from the name look-up to the last byte
 * @param maxBytes the most bytes of a body, counted after decompression
 * @param maxRedirects the most hops of one request
 * @param privateHosts names of hosts that may have a private or loopback address; empty in production
 */
public record FetchSettings(
        String agent,
        String contact,
        Duration delay,
        Duration timeout,
        int maxBytes,
        int maxRedirects,
        Set<String> privateHosts)
        implements Serializable {

    /** @throws IllegalArgumentException when a part is missing or a limit is below what makes sense */
    public FetchSettings {
        privateHosts = Set.copyOf(privateHosts);
        if (agent.isBlank() || contact.isBlank()) {
            throw new IllegalArgumentException(
                    "fetch: agent and contact must be given; owners of sites need to reach us");
        }
        if (delay.isNegative() || timeout.toMillis() < 100 || maxBytes < 1024 || maxRedirects < 0) {
            throw new IllegalArgumentException(
                    "fetch: delay " + delay + ", timeout " + timeout + ", maxBytes " + maxBytes
                            + ", maxRedirects " + maxRedirects
                            + "; allowed are a delay of 0 s or more, a timeout of 100 ms or more, 1024 bytes or more, 0 hops or more");
        }
    }

    /** Two seconds between requests, 30 s and 10 MiB for one, five hops, no private host. */
    public static FetchSettings polite(String agent, String contact) {
        return new FetchSettings(agent, contact, Duration.ofSeconds(2), Duration.ofSeconds(30), 10 << 20, 5, Set.of());
    }

    /** Who asks, as every request tells it. */
    String userAgent() {
        return agent + " (+" + contact + ")";
    }

    /** The same with hosts that may be private, for a site on this machine. */
    public FetchSettings withPrivateHosts(Set<String> hosts) {
        return new FetchSettings(agent, contact, delay, timeout, maxBytes, maxRedirects, hosts);
    }

    /** The same with another least pause per host. */
    public FetchSettings withDelay(Duration pause) {
        return new FetchSettings(agent, contact, pause, timeout, maxBytes, maxRedirects, privateHosts);
    }
}
