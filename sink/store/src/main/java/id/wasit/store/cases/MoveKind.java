package id.wasit.store.cases;

import java.util.Arrays;

/** The ways a case goes on. Every move has a named person, a reason and a time. */
public enum MoveKind {
    /** baru → triase: somebody reads it for the first time. */
    OPEN("buka"),
    /** triase → ditutup, verifikasi identitas or telaah kedua (identity known, or drawn for a second look); a skip stays in triase. */
    JUDGE("triase"),
    /** verifikasi identitas → telaah kedua; → triase when nobody has said anything about the text yet. */
    CONFIRM_IDENTITY("identitas_benar"),
    /** verifikasi identitas → ditutup. */
    DENY_IDENTITY("identitas_salah"),
    /** telaah kedua → hak jawab when both agree, ditutup when the first was unsure, else it stays and is disputed. */
    SECOND("telaah_kedua"),
    /** A disputed telaah kedua → hak jawab or ditutup, by a third person; verifikasi identitas while nobody knows whose account it is. */
    ADJUDICATE("penentuan"),
    /** hak jawab → siap rujuk; its reason is what the person concerned answered. */
    HEAR("jawaban"),
    /** hak jawab → siap rujuk; its reason is why there is no answer. */
    NO_ANSWER("tanpa_jawaban"),
    /** hak jawab → ditutup: the answer cleared it up. */
    DROP("urung"),
    /** siap rujuk → dirujuk. */
    REFER("rujuk"),
    /** dirujuk → klarifikasi. */
    CLARIFY("klarifikasi"),
    /** klarifikasi → rekomendasi. */
    RECOMMEND("rekomendasi"),
    /** rekomendasi → sanksi. */
    SANCTION("sanksi"),
    /** rekomendasi → dihentikan. */
    STOP("hentikan"),
    /** sanksi or dihentikan → pemantauan. */
    MONITOR("pantau"),
    /** pemantauan → selesai. */
    FINISH("selesai"),
    /** Takes up one's own verdict again, with a new reason, as long as nobody else has judged after it. */
    REVISE("ubah"),
    /** Takes back one's own last move before it had effects; a further row, never a deletion. */
    UNDO("batal");

    private final String code;

    MoveKind(String code) {
        this.code = code;
    }

    /** The word in the database and in the ledger. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no move has that code */
    public static MoveKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("move \"" + code + "\" is unknown"));
    }
}
