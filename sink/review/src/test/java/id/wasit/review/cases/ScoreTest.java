package id.wasit.review.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.wasit.model.Evidence;
import id.wasit.model.Finding;
import id.wasit.model.Reason;
import id.wasit.model.Role;
import id.wasit.model.Strength;
import id.wasit.model.TextPart;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {
    @Test
    void partsAddUpAndTheLargestFillsItsHalf() {
        Score score = Score.of(finding(4, 1, -2));

        assertThat(score.total()).isEqualTo(3);
        assertThat(score.parts()).extracting(Score.Part::start).containsExactly(50.0, 50.0, 25.0);
        assertThat(score.parts()).extracting(Score.Part::width).containsExactly(50.0, 12.5, 25.0);
        assertThat(score.parts()).extracting(Score.Part::against).containsExactly(false, false, true);
    }

    @Test
    void aReasonThatOnlyTellsHasNoBar() {
        assertThat(Score.of(finding(0)).parts()).extracting(Score.Part::width).containsExactly(0.0);
    }

    private static Finding finding(double... points) {
        List<Reason> reasons = Arrays.stream(points)
                .mapToObj(value -> new Reason("r", "sebab", value))
                .toList();
        return new Finding(
                "ajakan_memilih",
                "ajakan-007",
                null,
                null,
                Strength.MEDIUM,
                List.of(new Evidence(TextPart.OWN, 0, 3, Role.ACT)),
                reasons,
                null);
    }
}
