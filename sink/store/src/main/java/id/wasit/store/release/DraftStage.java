package id.wasit.store.release;

import java.util.Arrays;

/** How far a change of the lexicon is. */
public enum DraftStage {
    /** People write it. */
    WRITTEN("rancangan"),
    /** Running jobs count what it would change; nobody gets a case by it. */
    ON_TRIAL("uji"),
    /** It became a release. */
    IN_FORCE("berlaku"),
    /** It was given up. */
    WITHDRAWN("ditarik");

    private final String code;

    DraftStage(String code) {
        this.code = code;
    }

    /** Its name in the database and in addresses. */
    public String code() {
        return code;
    }

    /** Whether it may still be changed. */
    public boolean isOpen() {
        return this == WRITTEN || this == ON_TRIAL;
    }

    static DraftStage coded(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("lexicon_drafts.stage holds \"" + code + "\""));
    }
}
