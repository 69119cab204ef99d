package id.wasit.ingest.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the place and the site's address from the head of a paragraph: {@code JAKARTA, SITUS.com - }. An address that begins the paragraph, in the
 * manner of agencies, goes when it is set apart in bold; else it is the first word of the sentence, and stays.
 */
final class Dateline {
    private static final Pattern SITE = Pattern.compile(
            "^(?<place>[\\p{L} .'()/-]{2,40}, ?)?[\\p{L}\\p{N}]+\\.(?:com|co|co\\.id|id|net|tv)(?:, ?[\\p{L} .'()/-]{2,40})? ?[-–—]{1,2} ?",
            Pattern.CASE_INSENSITIVE);
    private static final String PLACE_BEFORE = "place";
    private static final int LONGEST = 120;
    private static final Pattern ONLY_PLACE = Pattern.compile("^[\\p{L} .'-]{2,30} [-–—]$");

    /** A brand in one word, written with a capital inside: {@code Jakarta, KabarOtomotif – }. */
    private static final Pattern BRAND =
            Pattern.compile("^\\p{Lu}[\\p{L} ]{2,25}, ?\\p{Lu}\\p{L}*\\p{Lu}\\p{L}*(?: Indonesia)? ?[-–—]{1,2} ");

    private Dateline() {}

    static String cut(Block block) {
        return hasDash(block.text()) ? withoutSite(block.text(), block.bold() > 0) : block.text();
    }

    /** Every dateline ends in one; looking for it is cheaper than trying the patterns. */
    private static boolean hasDash(String paragraph) {
        int end = Math.min(paragraph.length(), LONGEST);
        for (int at = 0; at < end; at++) {
            char c = paragraph.charAt(at);
            if (c == '-' || c == '–' || c == '—') {
                return true;
            }
        }
        return false;
    }

    private static String withoutSite(String paragraph, boolean bold) {
        Matcher site = SITE.matcher(paragraph);
        boolean goes = site.find() && (bold || site.group(PLACE_BEFORE) != null);
        return BRAND.matcher(goes ? paragraph.substring(site.end()) : paragraph).replaceFirst("");
    }

    /** Whether a block is nothing but a place and a dash. */
    static boolean is(String text) {
        return ONLY_PLACE.matcher(text).matches();
    }
}
