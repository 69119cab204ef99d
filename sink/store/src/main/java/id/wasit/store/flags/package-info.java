/**
 * Idempotent writing of what the detector found, and taking back what its author took back.
 *
 * <p>One transaction holds posts, flags, findings, cases and ledger rows of a batch. Ids come from hashes of what makes a row the same row, so a
 * replay after a crash, or a second writer, meets its own rows and adds nothing; the first flag of a post version stands, also when a later
 * lexicon would say otherwise. Locks are taken in one order (posts, flags, cases, ledger).
 *
 * <p>A news article whose words are nearly those of another, or which is a later version of it, joins its story; people see stories.
 *
 * <p>A retraction is remembered: a post that arrives after its own deletion is stored without text ({@link id.wasit.store.posts.TakenBack}). It
 * reaches posts, findings, samples, and the excerpts of rejected items that bear the key of a post; a line of a file that could not be read bears
 * none and is not reached.
 */
@NullMarked
package id.wasit.store.flags;

import org.jspecify.annotations.NullMarked;
