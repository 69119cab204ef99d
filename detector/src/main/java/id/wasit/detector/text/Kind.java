package id.wasit.detector.text;

/** What a token is. */
public enum Kind {
    /** Letters, perhaps with digits in them. */
    WORD,
    /** Digits only, with their separators: 02, 0.5. */
    NUMBER,
    /** A part of a hashtag. */
    TAG,
    /** An account name after {@code @}. */
    HANDLE,
    /** A web address. */
    LINK,
    /** An emoji without modifiers. */
    EMOJI,
    /** Ends a sentence: {@code . ! ?} or a line break. */
    STOP,
    /** Divides a sentence: {@code , ; : ( )} or a dash. */
    PAUSE,
    /** A quotation mark. */
    QUOTE,
    /** Joins or decorates words: hyphen, slash, asterisk. */
    MARK;

    /** Whether it counts as a word when distances are measured. */
    public boolean counts() {
        return this == WORD || this == NUMBER || this == TAG || this == HANDLE;
    }
}
