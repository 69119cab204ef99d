package id.wasit.store.cases;

/** No case has that key, or it is kept from who asks. */
public final class NoSuchCase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param key what was asked for */
    public NoSuchCase(String key) {
        super("Perkara \"" + key + "\" tidak ada");
    }
}
