package id.wasit.store.dossier;

/** A case of which no dossier can be made now; the message is Indonesian and says what is missing. */
public final class NoDossier extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoDossier(String why) {
        super(why);
    }
}
