package id.wasit.detector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that somebody made to be slow costs about as much as its length, counted in words that are looked up. */
class HostileTextTest {
    private static final int SHORT = 1_000;
    private static final int LONG = 8 * SHORT;
    /** Eight times the text may cost eight times as much, and a little for chance; where cost grows with the square it is 64 times. */
    private static final double LINEAR = 12;

    /** Look-ups for a letter, of which the dearest texts need most: hashtags of letters that mean nothing. */
    private static final int MOST_FOR_A_LETTER = 5_000;

    /** Every class of characters that is read in its own way, alone and beside others. */
    static Stream<String> pieces() {
        String pieces =
                "d*u*k*u*n*g*p*r*a*b*o*w*o~a*b*c*d ~*~.~,~...a~a.~1~12.~1,2:~2a~0~@~@a~#~#a~#1~#a1~#aB~a b ~a-b-~d u k u n g ~"
                        + "A~AB~Ab~aaaa~a'~_~-~!~?a ~\u200B~a\u200B~a\u0301~\uD83D\uDE4F~\uD83C\uDFFD~\u00C3\u00B0\u0178\u2018~&amp;~&#~<a~<b>~"
                        + "m3n4n6 ~nyanya~memper~kankan";
        return Stream.of(pieces.split("~"));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void costGrowsWithLengthOnly(String piece) {
        assertLinear(repeated(piece, SHORT), repeated(piece, LONG));
    }

    static Stream<String> letters() {
        return Stream.of("abcdefghijklm~a1~a*~*a b~#ab~ab1*~nyakulahpunmemperkan~aiueo2~ABab~4b3c0~a .~a\u0301\u200B"
                .split("~"));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void lettersInAnyOrderCostNoMore(String letters) {
        assertLinear(shuffled(letters, SHORT), shuffled(letters, LONG));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 40, 4_000})
    void wordWithManyMaskedLettersIsLookedUpAFewTimes(int masked) {
        Counting words = new Counting();

        new PostText(words).read("x" + "*k".repeat(masked) + "q");

        assertTrue(words.asked < 3_000, () -> words.asked + " words looked up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dukung", "d*kung", "d*k*ng"})
    void fewMaskedLettersAreStillRead(String written) {
        assertEquals(written + "=dukung", new FixedWords().lemmas("dukung").read(written));
    }

    @Test
    void longHashtagCostsNoMore() {
        assertLinear("#" + shuffled("abcdefghij", SHORT), "#" + shuffled("abcdefghij", LONG));
    }

    private static void assertLinear(String text, String longer) {
        long once = lookUps(text);
        long asked = lookUps(longer);

        assertTrue(asked <= once * LINEAR + 1_000, () -> once + " look-ups became " + asked);
        assertTrue(asked <= (long) longer.length() * MOST_FOR_A_LETTER, () -> asked + " look-ups");
    }

    private static long lookUps(String text) {
        Counting words = new Counting();
        new PostText(words).read(text);
        return words.asked;
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }

    private static String shuffled(String letters, int length) {
        Random random = new Random(length);
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    /** Knows no word, so that everything is tried. */
    private static final class Counting implements Vocabulary {
        private long asked;

        @Override
        public int id(char[] buffer, int offset, int length) {
            asked++;
            return -1;
        }

        @Override
        public boolean listed(int id) {
            return false;
        }

        @Override
        public boolean inflects(String lemma) {
            asked++;
            return false;
        }

        @Override
        public String standard(String written) {
            asked++;
            return null;
        }
    }
}
