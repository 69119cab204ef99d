/**
 * Idempotent writing of what the detector found, and taking back what its author took back.
 *
 * <p>One transaction holds posts, flags, findings, cases and ledger rows of a batch. Ids come from hashes of what makes a row the same row, so a
 * replay after a crash, or a second writer, meets its own rows and adds nothing; the first flag of a post version stands, also when a later
 * lexicon would say otherwise. Locks are taken in one order (posts, flags, cases, ledger).
 *
 * <p>A news article whose words are nearly those of another, or which is a later version of it, joins its story; people see stories.
 *
 * <p>A retraction is remembered: a post that arrives after its own deletion is stored without text. Redaction reaches posts and findings;
 * an excerpt of a rejected record has no post and is not reached by it.
 */
@NullMarked
package id.wasit.store.flags;

import org.jspecify.annotations.NullMarked;
