package id.wasit.detector.lexicon;

import java.util.Locale;

/** What a text is like as a whole, or a sentence; written {@code @judul} in a pattern. */
public enum Trait {
    /** It has a web address. */
    TAUTAN,
    /** It has the shape of a headline. */
    JUDUL,
    /** A name, a colon, then what was said. */
    KUTIPAN_NAMA,
    /** At most eight words. */
    PENDEK,
    /** More than sixty words. */
    PANJANG,
    /** It has an exclamation mark. */
    SERU,
    /** The sentence ends with a question mark. */
    TANYA,
    /** Mostly capitals. */
    KAPITAL,
    /** It answers to something. */
    KOMENTAR,
    /** Words of somebody else that were passed on. */
    DIBAGIKAN,
    /** What it answers to is campaign. */
    INDUK_KAMPANYE,
    /** What it answers to names a candidate. */
    INDUK_PASLON,
    /** What was passed on is campaign. */
    BAGIKAN_KAMPANYE,
    /** It names three sides of one contest, or more. */
    BANYAK_PASLON,
    /** A contest between candidates runs in the author's region on that day; so for texts without region or day. */
    KONTESTASI;

    /** The traits that a text has from the post around it, as bits. */
    public static final long GIVEN =
            KOMENTAR.bit() | DIBAGIKAN.bit() | INDUK_KAMPANYE.bit() | INDUK_PASLON.bit() | BAGIKAN_KAMPANYE.bit();

    /** Its bit in a set of traits. */
    public long bit() {
        return 1L << ordinal();
    }

    /** Its name in a pattern, without the sign. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
