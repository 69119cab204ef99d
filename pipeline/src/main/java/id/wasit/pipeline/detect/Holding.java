package id.wasit.pipeline.detect;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What was made of a release, and what holds until that release does. It never changes, so any thread may ask it.
 *
 * @param made of the release
 * @param from when it begins to hold, as {@link System#nanoTime()} tells time
 * @param before what holds until then; absent when the release holds already
 */
record Holding<T>(T made, long from, @Nullable Holding<T> before) {

    /** Holds already. */
    static <T> Holding<T> always(T made) {
        return new Holding<>(made, 0, null);
    }

    /** With a newer release. What is over by now is let go of; a release that has yet to begin keeps its time. */
    Holding<T> followedBy(T newer, long newerFrom, long now) {
        return new Holding<>(newer, newerFrom, before != null && now - from >= 0 ? always(made) : this);
    }

    /** What holds at that time, which is asked for only when there is a choice. */
    T at(LongSupplier clock) {
        return before == null || clock.getAsLong() - from >= 0 ? made : before.at(clock);
    }
}
