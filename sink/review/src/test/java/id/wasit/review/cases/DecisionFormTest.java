package id.wasit.review.cases;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(new DecisionForm(1, verdict, category, ready, own, other).missing())
                .isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({
        "kutipan, ,              kutipan",
        ",        siaran pers,   siaran pers",
        "kutipan, siaran pers,   'kutipan: siaran pers'"
    })
    void theReasonIsTheReadyOneAndTheOwnWords(String ready, String own, String reason) {
        assertThat(new DecisionForm(1, "B", null, ready, own, null).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"17, 17", "' 17 ', 17", "17a, -1", "-3, -1", "99999999999999999999, -1", "'; DROP TABLE', -1"})
    void onlyANumberIsANumber(String typed, long number) {
        assertThat(new DecisionForm(1, "D", null, null, null, typed)
                        .duplicateNumber()
                        .orElse(-1))
                .isEqualTo(number);
    }

    @Test
    void aReasonOfAnyLengthIsCutWhereTheStoreEnds() {
        assertThat(new DecisionForm(1, "B", null, null, "a".repeat(9_000), null).reason())
                .hasSize(2_000);
    }
}
