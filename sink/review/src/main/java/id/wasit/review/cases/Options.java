package id.wasit.review.cases;

import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.MoveKind;
import id.wasit.store.cases.Severity;
import id.wasit.store.cases.Verdict;
import id.wasit.store.identity.IdentityBasis;
import java.util.Arrays;
import java.util.List;

/**
 * What a reader can answer.
 *
 * @param panel the kind of answer that the case waits for from them
 * @param revises whether they take up their own verdict again
 * @param verdicts those they can give
 * @param choices what an indication can be of, the categories that were found in front
 * @param ways the steps that a supervisor can take next
 * @param doubts whether they may say, or decide, that the case is about the wrong person
 */
record Options(
        Panel panel,
        boolean revises,
        List<Verdict> verdicts,
        List<Choice> choices,
        List<MoveKind> ways,
        boolean doubts) {

    /**
     * One of the categories.
     *
     * @param category its id
     * @param norms those that it may fall under, parted by {@code |}
     */
    record Choice(String category, String norms) {}

    /** A dispute ends with an answer, and so does a verdict taken up again: neither unsure nor skipped. */
    static List<Verdict> verdicts(CaseRow row, boolean revises) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> !row.disputed() || (verdict != Verdict.UNSURE && verdict != Verdict.SKIP))
                .filter(verdict -> !revises || verdict != Verdict.SKIP)
                .toList();
    }

    /** Whether they judge it. */
    public boolean judges() {
        return panel == Panel.JUDGE;
    }

    /** Whether they judge it for the first time. */
    public boolean judgesAnew() {
        return judges() && !revises;
    }

    /** Whether they say whose account it is. */
    public boolean identifies() {
        return panel == Panel.IDENTITY;
    }

    /** Whether they refer and follow it. */
    public boolean advances() {
        return panel == Panel.ADVANCE;
    }

    /** Whether they look and change nothing. */
    public boolean watches() {
        return panel == Panel.WATCH;
    }

    /** Whether there is nothing for them to do, now or any more. */
    public boolean waits() {
        return panel == Panel.WAIT || panel == Panel.DONE || panel == Panel.SUSPENDED;
    }

    /** How grave an indication can be. */
    public List<Severity> severities() {
        return List.of(Severity.values());
    }

    /** What the confirmation of an identity can rest on. */
    public List<IdentityBasis> bases() {
        return List.of(IdentityBasis.values());
    }
}
