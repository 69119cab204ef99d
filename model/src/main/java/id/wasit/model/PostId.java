package id.wasit.model;

/**
 * What makes a post the same post: all writes downstream are idempotent by these three.
 *
 * @param source the platform or site it was read from: {@code instagram}, {@code beritanusa.example}
 * @param id the item's stable id there; of an article its canonical address
 * @param version what changes with every edit: an edit time, a revision, or a hash of the text; {@code 1} where the source knows no edits
 */
public record PostId(String source, String id, String version) {

    /** @throws IllegalArgumentException when a part is missing */
    public PostId {
        Check.present(source, "post: source");
        Check.present(id, "post: id");
        Check.present(version, "post: version");
    }

    /** The three as one line, for keys; an address may tell whose it is, so a log names the {@link #trace()}. */
    public String key() {
        return source + '/' + id + '@' + version;
    }

    /** What logs, messages and cards call it. */
    public String trace() {
        return Trace.of(key()).id();
    }
}
