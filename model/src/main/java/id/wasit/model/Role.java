package id.wasit.model;

/** What a marked stretch of text does in a finding. */
public enum Role {
    /** Who speaks or acts: saya, kami, keluarga besar. */
    WHO,
    /** The act: dukung, coblos, hadir. */
    ACT,
    /** Whom it is about: a candidate, a pair, a number, a party. */
    TARGET,
    /** A word that changes the reading: tidak, kata, jika. */
    OPERATOR
}
