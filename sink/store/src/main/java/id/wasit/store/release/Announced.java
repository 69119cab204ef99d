package id.wasit.store.release;

import java.time.Duration;

/**
 * The active release.
 *
 * @param version its version
 * @param holdsIn how long until it holds; negative when it does already, since so long
 */
public record Announced(String version, Duration holdsIn) {}
