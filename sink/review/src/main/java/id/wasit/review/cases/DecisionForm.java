package id.wasit.review.cases;

import id.wasit.store.cases.Verdict;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the decision form sends.
 *
 * @param versi version of the case on the card
 * @param putusan letter of the verdict
 * @param kategori category of an indication
 * @param cepat the ready-made reason that was picked
 * @param alasan the reason in own words
 * @param duplikat number of the other case
 */
record DecisionForm(
        int versi,
        @Nullable String putusan,
        @Nullable String kategori,
        @Nullable String cepat,
        @Nullable String alasan,
        @Nullable String duplikat) {
    private static final int LONGEST_REASON = 2_000;

    /** The verdict, or null when none was picked. */
    @Nullable
    Verdict verdict() {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> String.valueOf(verdict.key()).equals(putusan))
                .findFirst()
                .orElse(null);
    }

    /** The ready-made reason and the own words, as one; empty when there is neither. */
    String reason() {
        String own = alasan == null ? "" : alasan.strip();
        String ready = cepat == null ? "" : cepat.strip();
        String both = ready.isEmpty() || own.isEmpty() ? ready + own : ready + ": " + own;
        return both.length() > LONGEST_REASON ? both.substring(0, LONGEST_REASON) : both;
    }

    /** The number of the other case; empty when what was typed is none. */
    OptionalLong duplicateNumber() {
        String typed = duplikat == null ? "" : duplikat.strip();
        return typed.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(typed)) : OptionalLong.empty();
    }

    /** Key of the message that says what is missing; null when nothing is. */
    @Nullable
    String missing() {
        Verdict verdict = verdict();
        if (verdict == null) {
            return "decide.missing.verdict";
        }
        if (verdict == Verdict.INDICATION && (kategori == null || kategori.isBlank())) {
            return "decide.missing.category";
        }
        if (verdict == Verdict.DUPLICATE && (duplikat == null || duplikat.isBlank())) {
            return "decide.missing.duplicate";
        }
        return reason().isBlank() ? "decide.missing.reason" : null;
    }
}
