package id.wasit.detector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of the stretches between blanks is what the chain makes of the whole text. */
class ChunksTest {
    private static final String[] PIECES = {
        "dukung",
        "men",
        "ang",
        "d",
        "u",
        "k",
        "n",
        "g",
        "gan",
        "jar",
        "Ganjar",
        "GanjarMahfud",
        "#menang",
        "#GanjarMenang02",
        "@akun",
        "https://contoh.example/a",
        "?t=dX18",
        "02",
        "0.5",
        "123456",
        "654321",
        "555000",
        "5550002",
        "081234567890",
        "7777777",
        "10.000.000",
        "m3nang",
        "d*kung",
        "anak2",
        "no.",
        "dr.",
        "Rp",
        "ya",
        "\uD83D\uDE4F",
        "\uD83C\uDFFD",
        "\u200B",
        "\u0301",
        "\u0430nies",
        "\uD835\uDC1A",
        "\u201Ckata\u201D",
        "\u2019",
        "\u00C3\u00B0\u0178\u2018",
        "\u00E2\u20AC\u2039",
        "&amp;",
        "&nbsp;",
        "&#10;",
        "<br>",
        "<3",
        "_x000D_",
        "\u00A0",
        "\u0085",
        "\u0007",
        "-",
        "--",
        ".",
        "...",
        ",",
        "!",
        "!!",
        "?",
        "'",
        "\"",
        "(",
        ")",
        "/",
        "*",
        "&",
        "+"
    };
    private static final String[] BETWEEN = {" ", " ", " ", "", "", "\n", "  ", "\t", "\r\n", "-", "."};

    private final FixedWords words = new FixedWords()
            .lemmas("dukung", "menang", "anak", "akun")
            .names("ganjar", "mahfud", "#ganjarmenang", "anies", "555000")
            .spelled("7777777", "menang")
            .spelled("gan", "juragan")
            .spelled("yg", "yang itu");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void textsReadInChunksReadAsByTheChainAlone(long seed) {
        PostText chunks = new PostText(words);
        PostText chain = PostText.byChain(words);
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String text = text(random);

            chunks.read(text);
            chain.read(text);

            assertEquals(shown(chain), shown(chunks), () -> "seed " + seed + ": " + text.replace("\n", "\\n"));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(9); pieces >= 0; pieces--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            text.append(BETWEEN[random.nextInt(BETWEEN.length)]);
        }
        return random.nextBoolean() ? text.toString() : text.toString().strip();
    }

    private static String shown(PostText text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.size(); i++) {
            shown.append(text.kind(i))
                    .append(' ')
                    .append(text.start(i))
                    .append('-')
                    .append(text.end(i));
            shown.append(' ')
                    .append(text.form(i).normal())
                    .append(Arrays.toString(text.form(i).ids()));
            shown.append(text.capital(i))
                    .append(text.upper(i))
                    .append(text.firstOfTag(i))
                    .append(text.cut(i));
            shown.append(text.wholeTag(i)).append('\n');
        }
        return shown.toString();
    }
}
