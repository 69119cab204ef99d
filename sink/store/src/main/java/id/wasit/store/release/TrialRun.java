package id.wasit.store.release;

import java.time.Instant;

/**
 * What came out when a draft was tried.
 *
 * @param kind with what
 * @param version the version of the draft that was tried
 * @param passed whether nothing stands against it
 * @param result counts and ids as JSON, never a text of a post
 * @param by who had it tried
 * @param at when it was done
 */
public record TrialRun(Kind kind, int version, boolean passed, String result, String by, Instant at) {

    /** With what a draft is tried. */
    public enum Kind {
        /** The example sentences of the lexicon. */
        EXAMPLES("contoh"),
        /** The posts of the past. */
        HISTORY("riwayat");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Its name in the database. */
        public String code() {
            return code;
        }
    }
}
