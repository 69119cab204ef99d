package id.wasit.store.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTermsTest {
    @Test
    void whatIsSetHoldsAndTheRestIsAsByDefault() {
        RetentionTerms terms = RetentionTerms.of(
                Map.of("WASIT_RETENTION_CLOSED", "60d", "WASIT_RETENTION_LEADS", "48h", "PATH", "/bin"));

        assertEquals(Duration.ofDays(60), terms.closed());
        assertEquals(Duration.ofDays(2), terms.leads());
        assertEquals(RetentionTerms.DEFAULT.done(), terms.done());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sembilan puluh", "90", "-3d", "0d", "3h"})
    void whatIsNoTermIsRefusedByName(String told) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> RetentionTerms.of(Map.of("WASIT_RETENTION_CLOSED", told)));

        assertTrue(
                String.valueOf(refused.getMessage()).matches(".*(WASIT_RETENTION_CLOSED|paling pendek satu hari).*"));
    }
}
