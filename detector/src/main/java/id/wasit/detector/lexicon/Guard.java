package id.wasit.detector.lexicon;

/** What must hold before an ambiguous name counts. */
public enum Guard {
    /** A word of the group politik or an unguarded name stands in the text. */
    KONTEKS,
    /** A form of address stands before it. */
    SAPAAN,
    /** Another name of the same side stands in the text. */
    PASANGAN,
    /** It begins with a capital. */
    KAPITAL,
    /** It is written in capitals. */
    BESAR,
    /** It stands in a hashtag. */
    TAGAR
}
