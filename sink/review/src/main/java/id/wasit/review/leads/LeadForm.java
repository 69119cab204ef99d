package id.wasit.review.leads;

import id.wasit.review.cases.Reasons;
import id.wasit.store.leads.LeadMoveKind;
import id.wasit.store.leads.LeadStep;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a story sends.
 *
 * @param versi version of the story that was read
 * @param tindakan name of the step
 * @param cepat the ready-made reason that was picked
 * @param alasan the reason in own words
 * @param kepada whom it is handed over to
 */
record LeadForm(
        int versi,
        @Nullable String tindakan,
        @Nullable String cepat,
        @Nullable String alasan,
        @Nullable String kepada) {
    private static final int LONGEST_RECEIVER = 200;

    /** @throws IllegalArgumentException when no step is named, or none that there is */
    LeadStep step(long number, String login) {
        String receiver = kepada == null ? "" : kepada.strip();
        return new LeadStep(
                number,
                versi,
                login,
                LeadMoveKind.valueOf(tindakan == null ? "" : tindakan),
                Reasons.joined(cepat, alasan),
                receiver.substring(0, Math.min(receiver.length(), LONGEST_RECEIVER)));
    }
}
