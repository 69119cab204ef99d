package id.wasit.store.cases;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a case.
 *
 * @param drawn whether the case was drawn for a second look, should they see no sign
 */
record Opinion(
        Verdict verdict, @Nullable Sign sign, @Nullable String duplicateOf, boolean drawn) {

    static Opinion of(Decision decision, SecondLook look) {
        return new Opinion(decision.verdict(), decision.sign(), decision.duplicateOf(), look.draws(decision.caseKey()));
    }

    @Nullable
    String category() {
        return sign == null ? null : sign.category();
    }
}
