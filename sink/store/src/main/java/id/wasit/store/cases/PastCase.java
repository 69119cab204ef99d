package id.wasit.store.cases;

import org.jspecify.annotations.Nullable;

/**
 * Another case of an account.
 *
 * @param row the case
 * @param outcome the last verdict on it; absent while people still read it, so that nobody is unblinded
 */
public record PastCase(CaseRow row, @Nullable Verdict outcome) {}
