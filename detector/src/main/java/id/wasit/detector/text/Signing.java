package id.wasit.detector.text;

/** Works out the signs of a stretch of a text; asked once for each stretch that is remembered. */
@FunctionalInterface
public interface Signing {
    /** For texts of which nothing is asked before their words are put together. */
    Signing NONE = stretch -> Signs.NOTHING;

    /** The signs of these tokens, which are the same wherever the stretch stands. */
    Signs of(Tokens stretch);
}
