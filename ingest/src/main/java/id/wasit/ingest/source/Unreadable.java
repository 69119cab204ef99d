package id.wasit.ingest.source;

import org.jspecify.annotations.Nullable;

/** A record of a rostered account that turns out to be damaged when it is put together. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String origin;

    @Nullable
    private final String excerpt;

    /**
     * A damaged record.
     *
     * @param origin file and line, or address
     * @param indonesian kind of damage and what to do
     * @param excerpt some of the content
     */
    public Unreadable(String origin, String indonesian, @Nullable String excerpt) {
        super(indonesian, null, false, false);
        this.origin = origin;
        this.excerpt = excerpt;
    }

    /** File and line, or address. */
    public String origin() {
        return origin;
    }

    /** Kind of damage and what to do. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** Some of the content, if it helps. */
    public @Nullable String excerpt() {
        return excerpt;
    }
}
