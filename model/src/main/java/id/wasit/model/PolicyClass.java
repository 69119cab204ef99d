package id.wasit.model;

/** What the owner of a source asks of those who read it; decides which legal basis the settings must name. */
public enum PolicyClass {
    /** Public, no key, no agreement: news feeds, open networks. */
    OPEN,
    /** An official interface with a key and its terms. */
    KEYED,
    /** A file that somebody else exported under their own terms. */
    IMPORTED,
    /** For research only; no live connector is built for it. */
    RESEARCH_ONLY,
    /** Forbidden without the owner's written approval; no live connector is built for it. */
    NEEDS_WRITTEN_APPROVAL
}
