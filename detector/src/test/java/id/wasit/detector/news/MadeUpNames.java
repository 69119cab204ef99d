package id.wasit.detector.news;

/** Names made of syllables: as many as wanted, the same every time, two to four words each. */
final class MadeUpNames {
    private static final String[] SYLLABLES = {
        "wi", "rat", "no", "ku", "su", "man", "da", "ru", "sa", "lin", "dri", "pra", "mu", "ja", "ti", "har", "gu",
        "na", "war", "ma", "les", "ta", "ri", "bu", "di", "yo", "ga", "fa", "ni", "la", "ke", "to"
    };

    private MadeUpNames() {}

    /** The name of a number; a few numbers share a name, as people do. */
    static String name(int number) {
        long mixed = (number % 5_400_000) * 0x9E3779B97F4A7C15L;
        int words = 2 + (int) (mixed >>> 62) % 3;
        StringBuilder name = new StringBuilder();
        for (int word = 0; word < words; word++) {
            int key = (int) (mixed >>> 2 + word * 15) & 0x7fff;
            int length = 2 + (key & 1);
            name.append(word == 0 ? "" : " ");
            for (int i = 0; i < length; i++) {
                name.append(SYLLABLES[key >>> 5 * i & 31]);
            }
        }
        return name.toString();
    }
}
