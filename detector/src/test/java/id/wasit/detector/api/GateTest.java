package id.wasit.detector.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.Contest;
import id.wasit.detector.lexicon.Example;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.model.Conversation;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import id.wasit.model.Times;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Posts that are passed over at a glance are those in which a full reading finds nothing. */
class GateTest {
    private static final Path ROWS = Path.of("../../shared/eval");
    private static final Lexicon LEXICON = LexiconReader.read(Path.of("../lexicons"));
    private static final Detector GATED = Detector.with(LEXICON);
    private static final Detector OPEN = Detector.withoutGate(LEXICON);

    /** How a sentence may be written so that its words are no longer there as words. */
    private enum Way {
        PLAIN(text -> text),
        LEET(text -> text.replace('o', '0').replace('e', '3').replace('a', '4')),
        SPACED(text -> String.join(" ", text.split(""))),
        DOTTED(text -> text.replaceAll("(\\p{L})(?=\\p{L}{2})", "$1.")),
        CUT(text -> text.replaceAll("(\\p{L}{3})(\\p{L}{3})", "$1 $2")),
        LENGTHENED(text -> text.replace("a", "aaaa")),
        HOMOGLYPHS(text -> text.replace('a', '\u0430').replace('o', '\u043E').replace('e', '\u0435')),
        STYLED(text -> text.chars()
                .mapToObj(c -> Character.toString(c >= 'a' && c <= 'z' ? 0x1D41A + c - 'a' : c))
                .reduce("", String::concat)),
        INVISIBLE(text -> text.replace("a", "a\u200D").replace(" ", "\n\u200B")),
        CAPITALS(text -> text.toUpperCase(Locale.ROOT)),
        TAG(text -> "#" + text.replace(" ", "")),
        TAGS(text -> "#" + text.replace(" ", " #")),
        HANDLE(text -> "@akun @" + text.replace(" ", " @")),
        MOJIBAKE(text -> new String(
                ("\u201C" + text + "\u201D").getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"))),
        MARKUP(text -> "<b>" + text.replace(" ", "</b> &amp; <b>") + "<br>"),
        LINES(text -> text.replace(' ', '\n')),
        DOUBLED(text -> text.replace(" ", "2 ")),
        PASSED_ON(text -> "RT @akun: " + text);

        private final UnaryOperator<String> write;

        Way(UnaryOperator<String> write) {
            this.write = write;
        }
    }

    static Stream<Way> ways() {
        return Stream.of(Way.values());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void sameIsFoundInEveryExampleWithAndWithoutTheGate(Way way) {
        int found = 0;
        for (String sentence : sentences()) {
            found += compared(Posts.said(way.write.apply(sentence)));
        }

        assertTrue(found > 0 || way == Way.SPACED || way == Way.HANDLE, "nothing was found in any sentence");
    }

    @Test
    void sameIsFoundInAnswersAndShares() {
        List<String> sentences = sentences();
        for (int i = 0; i < sentences.size(); i += 3) {
            String other = sentences.get((i * 7 + 1) % sentences.size());

            compared(around(PostKind.COMMENT, sentences.get(i), new Conversation(null, null, other, null)));
            compared(around(PostKind.SHARE, sentences.get(i), new Conversation(other, null, null, null)));
        }
    }

    @Test
    void sameIsFoundInRealPosts() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(ROWS), "the real posts to measure with are not on this machine");
        for (String file : List.of("posts-labelled.jsonl", "posts-everyday.jsonl", "posts-official.jsonl")) {
            for (String row : Files.readAllLines(ROWS.resolve(file))) {
                compared(Posts.said(row.replace("\\n", "\n")));
            }
        }
    }

    private static Post around(PostKind kind, String text, Conversation conversation) {
        return Posts.post(kind, text, conversation, new Times(null, null, Instant.EPOCH), null, null);
    }

    private static int compared(Post post) {
        var found = GATED.examine(post);
        assertEquals(OPEN.examine(post), found, post::text);
        return found.size();
    }

    private static List<String> sentences() {
        Contest contest = LEXICON.contests().stream()
                .filter(c -> c.key().equals("pilgub-nusaraya-2025"))
                .findFirst()
                .orElseThrow();
        Contest.Side side = contest.sides().get(0);
        List<String> sentences = new ArrayList<>();
        Stream.concat(LEXICON.examples().stream(), LEXICON.clean().stream())
                .map(Example::sentence)
                .map(s -> s.replace("[[", "").replace("]]", "").replace("{paslon}", side.name()))
                .map(s -> s.replace("{calon}", side.candidate()).replace("{wakil}", side.mate()))
                .map(s -> s.replace("{nomor}", String.valueOf(side.number())).replace("{parpol}", "PDIP"))
                .forEach(sentences::add);
        return sentences;
    }
}
