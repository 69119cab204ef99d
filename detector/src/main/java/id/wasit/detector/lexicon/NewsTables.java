package id.wasit.detector.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables for reading news: a lexicon of its own, whose patterns say what is told of somebody, and words that offices are named with.
 *
 * @param told patterns of two categories, {@link #CONDUCT} and {@link #INQUIRY}
 * @param spelledOut words and abbreviations of offices with what they stand for: {@code kadisdik} is {@code kepala dinas pendidikan}
 * @param words the other words by their kind
 */
public record NewsTables(Lexicon told, Map<String, List<String>> spelledOut, Map<Kind, Set<String>> words) {
    /** Category of sentences that tell of partisan conduct. */
    public static final String CONDUCT = "perbuatan";
    /** Category of sentences that tell of suspicion, inquiry or report, or that say who was meant. */
    public static final String INQUIRY = "keterkaitan";

    /** What a word tells about a name or an office beside it. */
    public enum Kind {
        /** Abbreviation or other word for an office. */
        SINGKATAN,
        /** Carries no weight in the name of an office: ranks, kota, dan. */
        ABAIKAN,
        /** Says that somebody is a civil servant, without an office. */
        PEGAWAI,
        /** Says that somebody is something else: a namesake. */
        BUKAN_PEGAWAI,
        /** A verb of saying, with the speaker after it: kata, ujar. */
        UCAP_SEBELUM,
        /** A verb of saying, with the speaker before it: mengatakan. */
        UCAP_SESUDAH,
        /** Follows a name with a capital letter without being part of it: days, months. */
        BUKAN_NAMA
    }

    /** Takes copies. */
    public NewsTables {
        spelledOut = Map.copyOf(spelledOut);
        words = Map.copyOf(words);
    }

    /** Whether a word is of a kind. */
    public boolean is(Kind kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }
}
