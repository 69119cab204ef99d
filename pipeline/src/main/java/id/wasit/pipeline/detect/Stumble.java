package id.wasit.pipeline.detect;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The one place that decides what a single post may do to a job: nothing. */
final class Stumble {
    private Stumble() {}

    /**
     * Reads a post, and tells when that failed. A text that nests without end overflows the stack, and is the fault of the post too; every
     * other error is not, and ends the job, which begins again from its checkpoint.
     *
     * @param reading what reads it; it must not hand on what it found, or faults of later steps would be laid to the post
     * @return empty when it failed
     */
    static <T> Optional<T> spared(Supplier<T> reading, Consumer<Throwable> failed) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException | StackOverflowError failure) {
            failed.accept(failure);
            return Optional.empty();
        }
    }

    /** Names a failure for a log: what and where, without its message, which may repeat what was read. */
    static String named(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        String name = failure.getClass().getName();
        return stack.length == 0 ? name : name + " at " + stack[0];
    }
}
