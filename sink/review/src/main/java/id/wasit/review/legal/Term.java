package id.wasit.review.legal;

/**
 * The term that runs for a case now, as people read it.
 *
 * @param brief for a list: {@code 2 hari kerja}
 * @param words the whole: {@code sisa 2 hari kerja, sampai Kamis 14 Nov 2024 16.00 WITA}
 * @param pressure how pressing it is: {@code late}, {@code soon} (at most two working days) or empty; a class of the style sheet
 * @param study whether it is the study of the body that got the case, and no longer the seven days to hand it over
 */
public record Term(String brief, String words, String pressure, boolean study) {

    /** Whether it is over. */
    public boolean late() {
        return pressure.equals(LATE);
    }

    static final String LATE = "late";
    static final String SOON = "soon";
}
