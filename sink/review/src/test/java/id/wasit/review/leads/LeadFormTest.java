package id.wasit.review.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.wasit.store.leads.LeadMoveKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadFormTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "read", "HAPUS"})
    void aFormThatNamesNoStepIsBadInput(String step) {
        LeadForm form = new LeadForm(0, step, null, "alasan", null);

        assertThatIllegalArgumentException().isThrownBy(() -> form.step(7, "sari"));
    }

    @Test
    void theReceiverIsCutToWhatItsFieldTakes() {
        LeadForm form = new LeadForm(0, "HAND_OVER", null, "alasan", " " + "x".repeat(300));

        assertThat(form.step(7, "wati").kind()).isEqualTo(LeadMoveKind.HAND_OVER);
        assertThat(form.step(7, "wati").receiver()).hasSize(200);
    }
}
