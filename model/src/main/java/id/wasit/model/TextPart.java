package id.wasit.model;

/** Which text of a post is meant. */
public enum TextPart {
    /** The author's own words. */
    OWN,
    /** The headline of an article. */
    TITLE,
    /** What was passed on. */
    SHARED,
    /** What a comment answers to. */
    PARENT
}
