package id.wasit.detector.lexicon;

import java.util.Locale;

/** Groups that the contests or the text fill; their ordinals are the first group numbers. */
public enum Slot {
    /** A pair, a candidate, a nickname, an account. */
    PASLON,
    /** A ballot number said as such. */
    NOMOR,
    /** A bare number that is a ballot number. */
    ANGKA,
    /** A party. */
    PARPOL,
    /** A campaign slogan or hashtag. */
    SLOGAN,
    /** A campaign hashtag. */
    TAGAR,
    /** A gesture of the hand, as emoji or in words. */
    GESTUR,
    /** An account of a candidate or party. */
    AKUN,
    /** A pair, a ballot number or a party. */
    TARGET,
    /** A word with a ballot number in place of a letter. */
    SISIP,
    /** Any emoji. */
    EMOJI,
    /** A web address. */
    TAUTAN,
    /** Any number. */
    ANGKA_UMUM,
    /** A derogatory nickname of a candidate; it names the candidate too. */
    EJEKAN,
    /** The team or the followers of a side; it names nobody. */
    KUBU,
    /** A ballot number written with its zero, 02, also where nothing else speaks of an election. */
    NOMOR_POLOS;

    /** Its group number. */
    public int group() {
        return ordinal();
    }

    /** Its name in a pattern. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a group of words may not have this name; nicknames and teams may stand in the word tables too. */
    static boolean reserved(String group) {
        for (Slot slot : values()) {
            if (slot.word().equals(group) && slot != EJEKAN && slot != KUBU) {
                return true;
            }
        }
        return false;
    }
}
