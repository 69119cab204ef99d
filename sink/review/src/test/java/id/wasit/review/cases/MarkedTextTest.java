package id.wasit.review.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.wasit.model.Evidence;
import id.wasit.model.Role;
import id.wasit.model.TextPart;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkedTextTest {
    @Test
    void marksWhatTheStoreSaysAndNothingElse() {
        String text = "Ayo coblos nomor 2 ✌️";

        MarkedText marked = MarkedText.of(text, List.of(span(4, 10, Role.ACT), span(11, 18, Role.TARGET)));

        assertThat(marked.pieces())
                .containsExactly(
                        new MarkedText.Piece("Ayo ", null),
                        new MarkedText.Piece("coblos", Role.ACT),
                        new MarkedText.Piece(" ", null),
                        new MarkedText.Piece("nomor 2", Role.TARGET),
                        new MarkedText.Piece(" ✌️", null));
    }

    @Test
    void theShorterOfTwoOverlappingMarksIsShown() {
        MarkedText marked = MarkedText.of("dukung Bimo", List.of(span(0, 11, Role.ACT), span(7, 11, Role.TARGET)));

        assertThat(marked.pieces())
                .containsExactly(new MarkedText.Piece("dukung ", Role.ACT), new MarkedText.Piece("Bimo", Role.TARGET));
    }

    @Test
    void aMarkOutsideATextThatWasRemovedCostsNothing() {
        assertThat(MarkedText.of("", List.of(span(3, 9, Role.ACT))).pieces()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void piecesPutTogetherAreTheText(long seed) {
        Random random = new Random(seed);
        String text = IntStream.range(0, random.nextInt(60))
                .mapToObj(at -> List.of("a", " ", "é", "🙌", "\n", "<b>").get(random.nextInt(6)))
                .collect(Collectors.joining());
        List<Evidence> spans = IntStream.range(0, random.nextInt(6))
                .mapToObj(at -> span(random.nextInt(50), Role.values()[random.nextInt(4)], 1 + random.nextInt(20)))
                .toList();

        String together = MarkedText.of(text, spans).pieces().stream()
                .map(MarkedText.Piece::text)
                .collect(Collectors.joining());

        assertThat(together).isEqualTo(text);
    }

    private static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static Evidence span(int start, int end, Role role) {
        return new Evidence(TextPart.OWN, start, end, role);
    }

    private static Evidence span(int start, Role role, int length) {
        return span(start, start + length, role);
    }
}
