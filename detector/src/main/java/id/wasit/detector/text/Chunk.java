package id.wasit.detector.text;

/**
 * What the chain makes of the letters between two blanks, wherever they stand.
 *
 * @param tokens its tokens, their places counted from its beginning
 * @param marks the bits below
 */
record Chunk(Tokens tokens, int marks) {
    /** Some pattern may wait for one of its words. */
    static final int AWAITED = 1;
    /** Its words may be joined, with each other or over the blank. */
    static final int JOINS = 2;
    /** It reads otherwise at the beginning or the end of a text. */
    static final int EDGE = 4;
    /** It reads otherwise after a line break. */
    static final int AFTER_BREAK = 8;
    /** It ends with a word nobody knows, or of one letter, that may be the beginning of one. */
    static final int OPEN = 16;

    boolean has(int mark) {
        return (marks & mark) != 0;
    }
}
