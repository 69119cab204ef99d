package id.wasit.store.release;

import java.time.Duration;

/**
 * The active release.
 *
 * @param version its version
 * @param holdsIn how long until it holds; zero when it does already
 */
public record Announced(String version, Duration holdsIn) {}
