package id.wasit.ingest.source;

import java.time.Clock;

/**
 * What a connector may use besides its settings.
 *
 * @param clock tells the time of observation
 * @param once whether everything is read a single time, so that nothing is waited for
 * @param followed who is on the roster, for networks that are asked for single accounts; asked again and again, because the roster
 *     changes
 */
public record SourceContext(Clock clock, boolean once, Followed followed) {}
