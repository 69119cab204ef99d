/**
 * Whose account it is, as people decided or reported.
 *
 * <pre>{@code
 * Identities said = new Identities(transaction);
 * said.say(new Saying(caseKey, "sari", "pernyataan pemilik", now), IdentityOutcome.CONFIRMED, IdentityProof.ROSTER);
 * boolean known = said.standing(account).filter(identity -> identity.holdsAt(now)).isPresent();
 * }</pre>
 *
 * <p>What is said holds for the account, so for all of its cases. Rows are only added: the newest of an account that was not taken back holds
 * (the view {@code standing_identities}). A confirmation names what it rests on and may end.
 *
 * <p>Not here: who may say it and when. {@link id.wasit.store.cases.Cases#decideIdentity} and {@link id.wasit.store.cases.WrongPerson} ask the
 * case, and write the ledger.
 */
@NullMarked
package id.wasit.store.identity;

import org.jspecify.annotations.NullMarked;
