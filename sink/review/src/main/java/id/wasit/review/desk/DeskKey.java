package id.wasit.review.desk;

/** What a single key does on a card. The letters are those of review.md; each person may choose others. */
public enum DeskKey {
    INDICATION('V'),
    BENIGN('B'),
    LEXICON_ERROR('L'),
    WRONG_IDENTITY('I'),
    OUTSIDE_PERIOD('T'),
    DUPLICATE('D'),
    UNSURE('U'),
    SKIP('S'),
    /** The account is the person's. */
    CONFIRM('Y'),
    /** Marks the next found words as grounds. */
    GROUND('G'),
    LIGHT('Q'),
    MEDIUM('W'),
    GRAVE('E'),
    REASON('R'),
    NOTE('N'),
    UNDO('Z'),
    /** One's own last decisions. */
    RECENT('K'),
    /** Puts the case aside. */
    REST('P'),
    /** Takes the post that is shown large out of the case. */
    SPLIT('X'),
    /** Opens what is kept closed before the first judgement. */
    HISTORY('H'),
    /** Makes the dossier of a case that is ready to be referred. */
    DOSSIER('O'),
    /** The letter to the person concerned, and their answers. */
    HEARING('J');

    private final char letter;

    DeskKey(char letter) {
        this.letter = letter;
    }

    /** The letter it has unless a person chose another. */
    public String letter() {
        return String.valueOf(letter);
    }
}
