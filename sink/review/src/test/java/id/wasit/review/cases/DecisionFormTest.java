package id.wasit.review.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionFormTest {
    @ParameterizedTest
    @CsvSource({
        // verdict, category, ready-made, own words, other case, what is missing
        ",  ,               ,        alasan, ,   decide.missing.verdict",
        "X, ,               ,        alasan, ,   decide.missing.verdict",
        "V, ,               ,        alasan, ,   decide.missing.category",
        "V, ajakan_memilih, ,        ,       ,   decide.missing.reason",
        "V, ajakan_memilih, ,        jelas,  ,   ",
        "B, ,               kutipan, ,       ,   ",
        "B, ,               ,        '  ',   ,   decide.missing.reason",
        "D, ,               sama,    ,       ,   decide.missing.duplicate",
        "D, ,               sama,    ,       17, ",
        "S, ,               ,        ,       ,   decide.missing.reason"
    })
    void itSaysWhatIsMissing(String verdict, String category, String ready, String own, String other, String missing) {
        assertThat(form(verdict, category, ready, own, other).missing()).isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({
        "kutipan, ,              kutipan",
        ",        siaran pers,   siaran pers",
        "kutipan, siaran pers,   'kutipan: siaran pers'"
    })
    void theReasonIsTheReadyOneAndTheOwnWords(String ready, String own, String reason) {
        assertThat(form("B", null, ready, own, null).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"17, 17", "' 17 ', 17", "17a, -1", "-3, -1", "99999999999999999999, -1", "'; DROP TABLE', -1"})
    void onlyANumberIsANumber(String typed, long number) {
        assertThat(form("D", null, null, null, typed).duplicateNumber().orElse(-1))
                .isEqualTo(number);
    }

    @Test
    void aReasonOfAnyLengthIsCutWhereTheStoreEnds() {
        assertThat(form("B", null, null, "a".repeat(9_000), null).reason()).hasSize(2_000);
    }

    @Test
    void aSignNeedsSeverityAndGroundsAndIsNeverGivenToMany() {
        DecisionForm bare =
                new DecisionForm(1, "V", "ajakan_memilih", null, null, null, null, "jelas", null, null, false);
        DecisionForm graded =
                new DecisionForm(1, "V", "ajakan_memilih", "berat", null, null, null, "jelas", null, null, false);
        DecisionForm many = new DecisionForm(
                1, "V", "ajakan_memilih", "berat", null, List.of("x"), null, "jelas", null, List.of("k:0"), false);

        assertThat(bare.missing()).isEqualTo("decide.missing.severity");
        assertThat(graded.missing()).isEqualTo("decide.missing.grounds");
        assertThat(many.missing()).isEqualTo("decide.missing.alone");
    }

    private static DecisionForm form(String verdict, String category, String ready, String own, String other) {
        return new DecisionForm(1, verdict, category, "ringan", null, List.of("dasar"), ready, own, other, null, false);
    }
}
