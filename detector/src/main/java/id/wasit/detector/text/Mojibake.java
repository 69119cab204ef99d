package id.wasit.detector.text;

/** UTF-8 that was read as Windows-1252: each byte became one character. */
final class Mojibake {
    /** What Windows-1252 puts at 0x80 to 0x9F; 0 where it has nothing. */
    private static final String UPPER = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    private Mojibake() {}

    /** How many characters from here are the bytes of one UTF-8 character; 0 when they are none. */
    static int sequenceLength(char[] text, int at, int length) {
        int lead = toByte(text[at]);
        int size = lead >= 0xF0 && lead <= 0xF4
                ? 4
                : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 0;
        if (size == 0 || at + size > length) {
            return 0;
        }
        for (int i = 1; i < size; i++) {
            int next = toByte(text[at + i]);
            if (next < 0x80 || next > 0xBF) {
                return 0;
            }
        }
        int codePoint = decode(text, at, size);
        boolean shortest = size < 3 || codePoint >= (size == 3 ? 0x800 : 0x10000);
        boolean valid = Character.isValidCodePoint(codePoint) && !(codePoint >= 0xD800 && codePoint <= 0xDFFF);
        return shortest && valid ? size : 0;
    }

    static int decode(char[] text, int at, int size) {
        int codePoint = toByte(text[at]) & (0xFF >> (size + 1));
        for (int i = 1; i < size; i++) {
            codePoint = codePoint << 6 | toByte(text[at + i]) & 0x3F;
        }
        return codePoint;
    }

    /** The byte a character was, or -1. Control characters count too: some readers left 0x80 to 0x9F as they were. */
    private static int toByte(char c) {
        if (c < 0x100) {
            return c;
        }
        int upper = UPPER.indexOf(c);
        return upper < 0 ? -1 : 0x80 + upper;
    }
}
