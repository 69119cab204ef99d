package id.wasit.store.cases;

import java.util.Arrays;

/** The queues in which people work. Each case stands in exactly one of them, given by its state. */
public enum Lane {
    /** New and opened cases: one person says what it is. */
    TRIAGE("triase"),
    /** Whose account is it? */
    IDENTITY("identitas"),
    /** Read by a second person, blind. */
    SECOND("telaah_kedua"),
    /** The readers disagree; a supervisor decides. */
    ADJUDICATION("penentuan"),
    /** Ready to be referred. */
    READY("siap_rujuk"),
    /** Referred, and followed until it is done. */
    FOLLOW_UP("tindak_lanjut"),
    /** Closed or done. */
    CLOSED("selesai"),
    /** Every text was taken back at its source before anybody opened it; nothing is left to read. */
    WITHDRAWN("ditarik");

    private final String code;

    Lane(String code) {
        this.code = code;
    }

    /** The word in the database and in addresses. */
    public String code() {
        return code;
    }

    /** Whether people still work on what stands here. */
    public boolean isOpen() {
        return this != CLOSED && this != WITHDRAWN;
    }

    /** @throws IllegalArgumentException when no lane has that code */
    public static Lane of(String code) {
        return Arrays.stream(values())
                .filter(lane -> lane.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("lane \"" + code + "\" is unknown"));
    }
}
