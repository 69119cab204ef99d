package id.wasit.store.cases;

import org.jspecify.annotations.Nullable;

/**
 * What a person had before their eyes when they decided.
 *
 * @param move the decision
 * @param card the card as it was: person, roster, identity, posts, steps and notes of that time, NIP masked
 * @param policy the rule that was shown
 * @param event the day of the event as it stood then, as far as this reader saw it; absent when nobody had told one
 * @param sha256 of what was written down then
 * @param intact whether it is still that, by its own hash and by the row of the move in the ledger
 */
public record DecisionScreen(
        Move move, CaseCard card, Policy policy, @Nullable EventDay event, String sha256, boolean intact) {}
