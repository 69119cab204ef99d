package id.wasit.store.cases;

import org.jspecify.annotations.Nullable;

/** What somebody says about a case. */
record Opinion(
        Verdict verdict,
        @Nullable String category,
        @Nullable String duplicateOf) {

    static Opinion of(Decision decision) {
        return new Opinion(decision.verdict(), decision.category(), decision.duplicateOf());
    }
}
