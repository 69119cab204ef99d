package id.wasit.detector.text;

/**
 * What the chain makes of the letters between two blanks, wherever they stand.
 *
 * @param tokens its tokens, their places counted from its beginning
 * @param marks the bits below
 * @param signs what they tell
 */
record Chunk(Tokens tokens, int marks, Signs signs) {
    /** It is a sign that may stand between words that are joined. */
    static final int SIGN = 1;
    /** Its words may be joined with each other. */
    static final int JOINS = 2;
    /** It reads otherwise at the beginning or the end of a text. */
    static final int EDGE = 4;
    /** It reads otherwise after a line break. */
    static final int AFTER_BREAK = 8;
    /** It ends with a word nobody knows, or of one letter, that may be the beginning of one; a sign may stand behind it. */
    static final int OPEN = 16;

    /** It begins with a word nobody knows, or of one letter; a sign may stand before it. */
    static final int HEAD = 32;

    /** It is a long number that nobody knows: it differs from others in the form of its only token, and in nothing else. */
    static final int NUMBER = 64;

    /** The same with more marks. */
    Chunk with(int more) {
        return more == 0 ? this : new Chunk(tokens, marks | more, signs);
    }
}
