package id.wasit.ingest.source;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * What a connector may use besides its settings.
 *
 * @param clock tells the time of observation
 * @param once whether everything is read a single time, so that nothing is waited for
 * @param followed ids of the rostered accounts of a network, for networks that are asked for single accounts; asked again at every
 *     connection, because the roster changes
 */
public record SourceContext(Clock clock, boolean once, Function<String, List<String>> followed) {}
