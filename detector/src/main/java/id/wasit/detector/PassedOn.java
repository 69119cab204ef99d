package id.wasit.detector;

import java.util.Locale;

/** Where the words of somebody else begin in a text that carries them by custom: {@code RT @akun: …}, {@code Repost dari @akun …}. */
final class PassedOn {
    private static final String[] SIGNS = {"rt @", "rt@", "repost dari @", "repost from @", "repost @", "regrann from @"
    };

    private PassedOn() {}

    /** The position, or the length of the text when all of it is the author's own. */
    static int start(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int first = text.length();
        for (String sign : SIGNS) {
            int at = lower.indexOf(sign);
            while (at > 0 && Character.isLetterOrDigit(lower.charAt(at - 1))) {
                at = lower.indexOf(sign, at + 1);
            }
            if (at >= 0 && lower.length() == text.length()) {
                first = Math.min(first, at);
            }
        }
        int begin = 0;
        while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        boolean bare = text.startsWith("RT ", begin)
                && text.length() > begin + 3
                && !Character.isDigit(text.charAt(begin + 3));
        return bare ? Math.min(first, begin) : first;
    }
}
