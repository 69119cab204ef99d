package id.wasit.store.dossier;

import org.jspecify.annotations.Nullable;

/**
 * What a check of a dossier found.
 *
 * @param keyId the key that signed it, as the file says
 * @param fault what was changed, in Indonesian; absent when nothing was
 */
public record DossierProof(String keyId, @Nullable String fault) {

    /** Whether the file is as the office made it. */
    public boolean holds() {
        return fault == null;
    }
}
