package id.wasit.detector.text;

/** The {@link Signs} of the stretches of one text, by the place of each. Reused; not for several threads. */
public final class PackedSigns {
    private int[] numbers = new int[0];
    private Tokens[] tokens = new Tokens[0];

    /** Shows what lies on a shelf now; it stays as it is when another shelf takes its place. */
    void show(Shelf shelf) {
        numbers = shelf.numbers();
        tokens = shelf.tokens();
    }

    Tokens tokens(int place) {
        return tokens[numbers[place]];
    }

    /** Whether a place is that of any long number with as many digits. */
    boolean anyNumber(int place) {
        return (numbers[place + 1] & Chunk.NUMBER) != 0;
    }

    /** See {@link Signs#marks}. */
    public int marks(int place) {
        return numbers[place + 1] >>> Shelf.SIGN_MARKS & Shelf.MARKS;
    }

    /** Where the wants begin; they end where the names begin. */
    public int wants(int place) {
        return place + Shelf.LETTERS + ((numbers[place + 1] >>> Shelf.LENGTH) + 1) / 2;
    }

    /** Where the names begin; they end where the open expressions begin. */
    public int names(int place) {
        return place + numbers[place + Shelf.NAMES];
    }

    /** Where the open expressions begin; they end where the heads begin. */
    public int open(int place) {
        return place + numbers[place + Shelf.OPEN];
    }

    /** Where the heads begin. */
    public int heads(int place) {
        return place + numbers[place + Shelf.HEADS];
    }

    /** Where the heads end. */
    public int end(int place) {
        return place + numbers[place + Shelf.END];
    }

    /** What stands at one of these numbers. */
    public int get(int at) {
        return numbers[at];
    }
}
