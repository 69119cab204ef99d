package id.wasit.store.cases;

/**
 * A case that may be the same matter as another.
 *
 * @param row the case
 * @param sameWords whether its words are nearly the same
 * @param sameAccount whether it is of the same account
 */
public record Kin(CaseRow row, boolean sameWords, boolean sameAccount) {}
