package id.wasit.detector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text: its words stand in it, in order, and the short way reads it as the chain does. */
class PostTextFuzzTest {
    static Stream<byte[]> texts() {
        return Stream.of(
                        "D*kung pr4b0w0 #MenangTotal02 \uD83D\uDE4F",
                        "d*u*k*u*n*g*p*r*a*b*o*w*o",
                        "d u k u n g gan jar\ndu.kung &amp;<br>#a_b1234567890 _x000D_",
                        "\u00C3\u00B0\u0178\u2018\u200Bnies \uD835\uDC1A\u0301 @akun https://contoh.example/a?b")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("texts")
    @FuzzTest
    void anyTextIsReadTheSameBothWays(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        FixedWords words = new FixedWords()
                .lemmas("dukung", "menang")
                .names("ganjar", "prabowo", "#menangtotal")
                .spelled("dkg", "dukung");
        PostText quick = new PostText(words);
        PostText plain = PostText.byChain(words);

        quick.read(text);
        plain.read(text);

        assertEquals(plain.size(), quick.size());
        for (int token = 0; token < plain.size(); token++) {
            assertEquals(told(plain, token), told(quick, token));
            assertTrue(quick.start(token) >= 0 && quick.end(token) <= text.length(), () -> "outside of the text");
            assertTrue(quick.start(token) < quick.end(token), () -> "an empty word");
        }
    }

    private static String told(PostText text, int token) {
        return text.kind(token) + " " + text.start(token) + "-" + text.end(token) + " "
                + text.form(token).normal() + " " + text.wholeTag(token);
    }
}
