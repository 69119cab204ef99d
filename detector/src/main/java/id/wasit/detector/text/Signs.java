package id.wasit.detector.text;

/**
 * What a stretch of a text tells about what may be found in it, worked out once and remembered with it: enough to pass over most texts
 * without putting their words together.
 *
 * @param marks the bits below, and those of whoever reads the signs
 * @param wants numbers of what patterns may ask for and its words give, names left out
 * @param names the names in it, two numbers each: which, and how it is written
 * @param open the expressions that its last words begin, three numbers each: how far, how its first word is written, and
 *     {@link #bit} of every word that it may go on with
 * @param heads numbers of the words that its first token is or may be a form of
 */
public record Signs(int marks, int[] wants, int[] names, int[] open, int[] heads) {
    /** A sentence ends within it. */
    public static final int ENDS = 1;

    /** It has signs only, of those that an expression may go on behind. */
    public static final int PASSES = 8;

    /** How many numbers stand for an open expression. */
    public static final int OPEN = 3;

    private static final int[] NONE = new int[0];

    /** Of a stretch in which there is nothing. */
    public static final Signs NOTHING = new Signs(PASSES, NONE, NONE, NONE, NONE);

    /** One of 32 bits for a word: what has not its bit has not the word. */
    public static int bit(int word) {
        return 1 << (word * 0x9E3779B9 >>> 27);
    }

    /** Whether a mark is set. */
    public boolean has(int mark) {
        return (marks & mark) != 0;
    }
}
