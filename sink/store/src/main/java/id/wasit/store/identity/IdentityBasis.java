package id.wasit.store.identity;

import java.util.Arrays;

/** How it is known whose account it is. That the names are alike is none of these, because it is not enough. */
public enum IdentityBasis {
    /** What the roster names; see its entry. */
    ROSTER("daftar"),
    /** The owner declared it. */
    DECLARED("pernyataan_pemilik"),
    /** An official page names the account. */
    OFFICIAL_PAGE("laman_resmi"),
    /** Said when the person was heard. */
    CLARIFICATION("klarifikasi"),
    /** The personnel records name it. */
    RECORDS("arsip_kepegawaian");

    private final String code;

    IdentityBasis(String code) {
        this.code = code;
    }

    /** The word in the database and in forms. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no basis has that code */
    public static IdentityBasis of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("basis \"" + code + "\" is unknown"));
    }
}
