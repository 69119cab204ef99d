package id.wasit.store.cases;

/** No case has that key. */
public final class NoSuchCase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchCase(String key) {
        super("Perkara \"" + key + "\" tidak ada");
    }
}
