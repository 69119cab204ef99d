package id.wasit.store.cases;

import java.util.Arrays;

/** Where a case stands on its way. Each way from one state to another is a {@link MoveKind}. */
public enum CaseState {
    /** Found by the detector; nobody has opened it. Only texts in this state are redacted when a source tells of a deletion. */
    NEW("baru"),
    /** Somebody opened it; one person says what it is. */
    TRIAGE("triase"),
    /** Closed: no sign of partisan conduct, whatever the reason. */
    CLOSED("ditutup_bukan_indikasi"),
    /** Is the account really this person's? Decided once per account. */
    IDENTITY("verifikasi_identitas"),
    /** Another person reads it without knowing what the first said. */
    SECOND_READING("telaah_kedua"),
    /** Two people saw the same sign; the person concerned is asked, before anything leaves the house. */
    HEARING("hak_jawab"),
    /** The answer is recorded, or why there is none; it may be referred. */
    READY("siap_rujuk"),
    /** Handed over to the body in charge, under its case number. */
    REFERRED("dirujuk"),
    /** The person concerned is heard. */
    CLARIFICATION("klarifikasi"),
    /** The body in charge gave its recommendation. */
    RECOMMENDATION("rekomendasi"),
    /** The superior followed the recommendation. */
    SANCTIONED("sanksi"),
    /** The body in charge stopped the proceedings. */
    STOPPED("dihentikan"),
    /** Whether what was recommended is also done. */
    MONITORING("pemantauan"),
    /** Nothing is left to do. */
    DONE("selesai");

    private final String code;

    CaseState(String code) {
        this.code = code;
    }

    /** The word in the database, in addresses and in the ledger. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no state has that code */
    public static CaseState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("case state \"" + code + "\" is unknown"));
    }
}
