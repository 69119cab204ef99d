package id.wasit.detector.lexicon;

import java.util.List;

/**
 * All that the tables say about one expression.
 *
 * @param written the expression, its words divided by blanks
 * @param groups the groups it belongs to as written
 * @param family the groups it belongs to also when an inflected form was written
 * @param namings what it names
 * @param named the same, those of one kind together
 * @param operators what it does to patterns near it
 * @param hides whether words inside it are not read by themselves
 */
public record Entry(
        String written,
        int[] groups,
        int[] family,
        List<Naming> namings,
        List<NamedIn> named,
        List<OperatorWord> operators,
        boolean hides) {

    /** About which the tables say nothing. */
    public static final Entry NOTHING = new Entry("", new int[0], new int[0], List.of(), List.of(), List.of(), false);

    /**
     * A word that changes a reading.
     *
     * @param operator number of the operator in {@link Lexicon#operators()}
     * @param reach where it works
     * @param window how many words may stand between; only for words before and after
     */
    public record OperatorWord(int operator, Reach reach, int window) {}

    /** Where an operator stands to work on a match. */
    public enum Reach {
        /** Before it, in the same clause. */
        SEBELUM,
        /** After it, in the same clause. */
        SESUDAH,
        /** Anywhere in the sentence. */
        KALIMAT,
        /** Anywhere in the text. */
        TULISAN
    }
}
