package id.wasit.review.cases;

import id.wasit.store.cases.Severity;
import id.wasit.store.cases.Verdict;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the decision form sends.
 *
 * @param versi version of the case on the card
 * @param putusan letter of the verdict
 * @param kategori category of an indication
 * @param berat how grave it would be
 * @param pasal the norm, as the lexicon names it
 * @param dasar the words it rests on, each {@code post:PART:start-end}
 * @param cepat the ready-made reason that was picked
 * @param alasan the reason in own words
 * @param duplikat number of the other case
 * @param anggota other cases that get the same verdict, each {@code key:version}
 * @param berhubungan whether the reader stands too close to the person
 */
record DecisionForm(
        int versi,
        @Nullable String putusan,
        @Nullable String kategori,
        @Nullable String berat,
        @Nullable String pasal,
        @Nullable List<String> dasar,
        @Nullable String cepat,
        @Nullable String alasan,
        @Nullable String duplikat,
        @Nullable List<String> anggota,
        @Nullable Boolean berhubungan) {
    private static final Set<Verdict> TOGETHER =
            EnumSet.of(Verdict.BENIGN, Verdict.LEXICON_ERROR, Verdict.OUTSIDE_PERIOD, Verdict.DUPLICATE);

    /** The verdict, or null when none was picked. */
    @Nullable
    Verdict verdict() {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> String.valueOf(verdict.key()).equals(putusan))
                .findFirst()
                .orElse(null);
    }

    /** How grave it would be, or null when that was not said. */
    @Nullable
    Severity severity() {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.code().equals(berat))
                .findFirst()
                .orElse(null);
    }

    /** The words it rests on; empty when none were picked. */
    List<String> grounds() {
        return dasar == null ? List.of() : dasar;
    }

    /** The other cases of the group; empty when the verdict is for this one only. */
    List<String> members() {
        return anggota == null ? List.of() : anggota;
    }

    /** Whether they stand too close to the person. */
    boolean related() {
        return Boolean.TRUE.equals(berhubungan);
    }

    /** The ready-made reason and the own words, as one; empty when there is neither. */
    String reason() {
        return Reasons.joined(cepat, alasan);
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
        if (!members().isEmpty() && !TOGETHER.contains(verdict)) {
            return "decide.missing.alone";
        }
        if (verdict == Verdict.INDICATION && missingOfSign() != null) {
            return missingOfSign();
        }
        if (verdict == Verdict.DUPLICATE && members().isEmpty() && (duplikat == null || duplikat.isBlank())) {
            return "decide.missing.duplicate";
        }
        return reason().isBlank() ? "decide.missing.reason" : null;
    }

    private @Nullable String missingOfSign() {
        if (kategori == null || kategori.isBlank()) {
            return "decide.missing.category";
        }
        if (severity() == null) {
            return "decide.missing.severity";
        }
        return grounds().isEmpty() ? "decide.missing.grounds" : null;
    }
}
