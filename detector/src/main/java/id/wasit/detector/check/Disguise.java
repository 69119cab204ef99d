package id.wasit.detector.check;

import java.util.Locale;

/** Ways in which people hide a word from programs but not from readers. */
enum Disguise {
    /** c0bl0s. */
    LEET {
        @Override
        String of(String word) {
            return word.replace('o', '0').replace('e', '3').replace('a', '4');
        }
    },
    /** c o b l o s. */
    SPACED {
        @Override
        String of(String word) {
            return String.join(" ", word.split(""));
        }
    },
    /** coooblos. */
    LENGTHENED {
        @Override
        String of(String word) {
            for (int i = 1; i < word.length(); i++) {
                if ("aiueo".indexOf(word.charAt(i)) >= 0) {
                    return word.substring(0, i) + String.valueOf(word.charAt(i)).repeat(4) + word.substring(i + 1);
                }
            }
            return word;
        }
    },
    /** Cyrillic letters for Latin ones. */
    HOMOGLYPH {
        @Override
        String of(String word) {
            return word.replace('a', '\u0430')
                    .replace('o', '\u043E')
                    .replace('e', '\u0435')
                    .replace('p', '\u0440');
        }
    },
    /** COBLOS. */
    CAPITALS {
        @Override
        String of(String word) {
            return word.toUpperCase(Locale.ROOT);
        }
    };

    abstract String of(String word);
}
