package id.wasit.detector.text;

import java.util.Locale;
import org.apache.lucene.analysis.CharArrayMap;

/**
 * Cuts a hashtag into words: by capital letters first, then by the path over the vocabulary that leaves the least unknown. Not for several
 * threads.
 */
final class TagSplitter {
    private static final int LONGEST_WORD = 24;
    /** What is longer without a capital letter is no tag that anybody reads; it stays whole. */
    private static final int LONGEST_TAG = 140;

    private static final int REMEMBERED = 1 << 13;
    private static final int WORD = 10;
    private static final int SHORT_WORD = 22;
    private static final int UNKNOWN = 25;
    private static final int UNKNOWN_LETTER = 6;

    private final FormFinder forms;
    private final CharArrayMap<int[]> remembered = new CharArrayMap<>(256, false);

    TagSplitter(FormFinder forms) {
        this.forms = forms;
    }

    /** The ends of the parts, counted from the beginning of the tag; the last is its length. */
    int[] cuts(char[] text, int from, int to) {
        int[] cuts = remembered.get(text, from, to - from);
        if (cuts == null) {
            if (remembered.size() >= REMEMBERED) {
                remembered.clear();
            }
            String tag = new String(text, from, to - from);
            cuts = cut(tag);
            remembered.put(tag, cuts);
        }
        return cuts;
    }

    private int[] cut(String tag) {
        boolean[] ends = new boolean[tag.length() + 1];
        int chunk = 0;
        for (int i = 1; i <= tag.length(); i++) {
            if (i == tag.length() || caseBreak(tag, i)) {
                cutChunk(tag, chunk, i, ends);
                chunk = i;
            }
        }
        int count = 0;
        int[] cuts = new int[tag.length()];
        for (int i = 1; i <= tag.length(); i++) {
            if (ends[i]) {
                cuts[count++] = i;
            }
        }
        return java.util.Arrays.copyOf(cuts, count);
    }

    /** aB and ABc break before B; an underscore stands by itself. */
    private static boolean caseBreak(String tag, int at) {
        char before = tag.charAt(at - 1);
        char here = tag.charAt(at);
        if (before == '_' || here == '_') {
            return true;
        }
        boolean lowerThenUpper = !Character.isUpperCase(before) && Character.isUpperCase(here);
        boolean lastOfCapitals = Character.isUpperCase(before)
                && Character.isUpperCase(here)
                && at + 1 < tag.length()
                && Character.isLowerCase(tag.charAt(at + 1));
        return lowerThenUpper && (Character.isLetter(before) || at < 2 || Character.isDigit(tag.charAt(at - 2)))
                || lastOfCapitals;
    }

    private void cutChunk(String tag, int from, int to, boolean[] ends) {
        ends[to] = true;
        char[] chunk = tag.substring(from, to).toLowerCase(Locale.ROOT).toCharArray();
        int size = chunk.length;
        if (size > LONGEST_TAG
                || size < 4 && !mixed(chunk, 0, size)
                || !numbered(chunk, 0, size) && forms.knows(chunk, 0, size)) {
            return;
        }
        int[] cost = new int[size + 1];
        int[] back = new int[size + 1];
        for (int end = 1; end <= size; end++) {
            cost[end] = Integer.MAX_VALUE;
            for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
                int total = cost[start] + price(chunk, start, end);
                if (total < cost[end]) {
                    cost[end] = total;
                    back[end] = start;
                }
            }
        }
        for (int end = size; end > 0; end = back[end]) {
            ends[from + end] = true;
        }
    }

    private int price(char[] chunk, int start, int end) {
        int length = end - start;
        if (digits(chunk, start, end) == length) {
            boolean whole = (start == 0 || !Character.isDigit(chunk[start - 1]))
                    && (end == chunk.length || !Character.isDigit(chunk[end]));
            return whole ? WORD : UNKNOWN * 4;
        }
        if (length > 1 && !numbered(chunk, start, end) && forms.knows(chunk, start, end)) {
            return length < 4 ? SHORT_WORD - length : WORD;
        }
        return UNKNOWN + UNKNOWN_LETTER * length;
    }

    private static int digits(char[] chunk, int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            digits += Character.isDigit(chunk[i]) ? 1 : 0;
        }
        return digits;
    }

    private static boolean mixed(char[] chunk, int start, int end) {
        int digits = digits(chunk, start, end);
        return digits > 0 && digits < end - start;
    }

    /** Ends with 2, which stands for a doubled word in running text but for a ballot number in a hashtag. */
    private static boolean numbered(char[] chunk, int start, int end) {
        return chunk[end - 1] == '2' && mixed(chunk, start, end);
    }
}
