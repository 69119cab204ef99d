package id.wasit.pipeline.detect;

/** Names a failure for a log: what and where, without its message, which may repeat what was read. */
final class Stumble {
    private Stumble() {}

    static String named(RuntimeException failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        String name = failure.getClass().getName();
        return stack.length == 0 ? name : name + " at " + stack[0];
    }
}
