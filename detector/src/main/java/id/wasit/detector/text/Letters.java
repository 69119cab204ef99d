package id.wasit.detector.text;

/** Tables of characters that look like others, and of those that cannot be seen. */
final class Letters {
    private static final String TWINS = "аa вb сc еe ёe нh іi ӏl јj кk мm оo рp ѕs тt уy хx ԁd ԛq ԝw ɡg ɑa ɩi "
            + "АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT УY ХX ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa οo ρp νv ιi κk υu "
            + "ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ıi øo Øo łl đd Đd";
    private static final char[] TWIN_OF = new char[0x10000];

    static {
        for (String pair : TWINS.split(" ")) {
            TWIN_OF[pair.charAt(0)] = pair.charAt(1);
        }
    }

    private Letters() {}

    /** The Latin letter a character is easily taken for, else the character itself. */
    static int twin(int codePoint) {
        if (codePoint >= 0x1F150 && codePoint <= 0x1F169) {
            return 'A' + codePoint - 0x1F150;
        }
        if (codePoint >= 0x1F170 && codePoint <= 0x1F189) {
            return 'A' + codePoint - 0x1F170;
        }
        if (codePoint > 0xFFFF || TWIN_OF[codePoint] == 0) {
            return codePoint;
        }
        return TWIN_OF[codePoint];
    }

    /** Zero-width characters, direction marks, variation selectors, the keycap frame, skin tones and gender signs after a joiner. */
    static boolean invisible(int c) {
        return c == 0xAD
                || c == 0x34F
                || c == 0x61C
                || c == 0x180E
                || c == 0xFEFF
                || c == 0x20E3
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x2064
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0x1F3FB && c <= 0x1F3FF
                || c >= 0xE0000 && c <= 0xE01EF;
    }

    /** Whether compatibility folding may change the character; the rest is left alone for speed. */
    static boolean composed(int c) {
        return c >= 0xA0 && c <= 0x24F && c != 0xD7 && c != 0xF7 && c != 0xB7
                || c >= 0x1E00 && c <= 0x1EFF
                || c >= 0x2070 && c <= 0x209C
                || c >= 0x2100 && c <= 0x214F
                || c >= 0x2460 && c <= 0x24FF
                || c >= 0xFB00 && c <= 0xFB06
                || c >= 0xFF01 && c <= 0xFF5E
                || c >= 0x1D400 && c <= 0x1D7FF
                || c >= 0x1F100 && c <= 0x1F149;
    }
}
