package id.wasit.review.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembersTest {
    private final Members members = new Members();

    @ParameterizedTest(name = "{0} | {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Ayo coblos nomor dua | Ayo coblos nomor tiga | tiga
            Ayo coblos nomor dua | Ayo coblos nomor dua  |
            Ayo coblos           | Ayo kita coblos besok | kita besok
            Ayo coblos besok     | Ayo coblos            |
            satu                 | dua tiga              | dua tiga
            """)
    void theWordsThatDifferAreMarked(String representative, String member, String marked) {
        String differing = members.compare(representative, member).stream()
                .filter(Members.Piece::differs)
                .map(piece -> piece.text().strip())
                .collect(Collectors.joining(" "));

        assertThat(differing).isEqualTo(marked == null ? "" : marked);
    }

    @Test
    void aTextThatWasRemovedHasNothingToCompare() {
        assertThat(members.compare("Ayo", "")).isEmpty();
    }
}
