package id.wasit.model;

/** What a public item is; it decides how its texts may be read. */
public enum PostKind {
    /** A post of the author's own. */
    POST,
    /** An answer below another post; the parent's text is context, never the author's statement. */
    COMMENT,
    /** Something of somebody else passed on; only the text added is the author's own. */
    SHARE,
    /** A news article; it is about third persons and never makes a flag. */
    ARTICLE
}
