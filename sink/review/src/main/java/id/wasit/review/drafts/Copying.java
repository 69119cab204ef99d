package id.wasit.review.drafts;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether a sentence repeats a post word for word. So many words in a row are somebody's words; that is a rule of Wasit, not of the law. */
final class Copying {
    private static final int WORDS = 7;

    private Copying() {}

    static boolean copies(String sentence, @Nullable String post) {
        String whole = padded(post == null ? "" : post);
        String[] own = padded(sentence).strip().split(" ");
        return IntStream.rangeClosed(0, own.length - WORDS)
                .mapToObj(from -> String.join(" ", Arrays.copyOfRange(own, from, from + WORDS)))
                .anyMatch(piece -> whole.contains(" " + piece + " "));
    }

    /** The words only, in lower case, with a space before and behind each. */
    private static String padded(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
