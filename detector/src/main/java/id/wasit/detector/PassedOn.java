package id.wasit.detector;

/** Where the words of somebody else begin in a text that carries them by custom: {@code RT @akun: …}, {@code Repost dari @akun …}. */
final class PassedOn {
    private static final String[] SIGNS = {"rt @", "rt@", "repost dari @", "repost from @", "repost @", "regrann from @"
    };

    private PassedOn() {}

    /** The position, or the length of the text when all of it is the author's own. */
    static int start(String text) {
        int begin = 0;
        while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        boolean bare = text.startsWith("RT ", begin)
                && text.length() > begin + 3
                && !Character.isDigit(text.charAt(begin + 3));
        if (bare) {
            return begin;
        }
        boolean names = text.indexOf('@') >= 0;
        for (int at = begin; names && at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c == 'r' || c == 'R') && opens(text, at) && signAt(text, at)) {
                return at;
            }
        }
        return text.length();
    }

    private static boolean opens(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static boolean signAt(String text, int at) {
        for (String sign : SIGNS) {
            if (text.regionMatches(true, at, sign, 0, sign.length())) {
                return true;
            }
        }
        return false;
    }
}
