/**
 * What happened, as a chain of hashes: flags, moves, notes, looks at personal data, imports, releases, users.
 *
 * <pre>{@code
 * ledger.record(new LedgerDraft("login", "sari", null, Map.of()));
 * LedgerProof proof = ledger.verify();          // whole chain, from the database
 * LedgerProof same = LedgerFile.verify(file);   // from an export, offline
 * }</pre>
 *
 * <p>A row is canonical JSON (keys sorted, no spaces); its hash covers the hash of the row before. A changed, removed or reordered row is
 * found by its number; a cut-off end by the last number kept beside. Triggers refuse UPDATE, DELETE and TRUNCATE.
 *
 * <p>No text of a post, no reason of a move and no note stands here, only their hashes, so what has to be forgotten can be. It proves that the ledger
 * was not changed, not that whoever owns the database did not write the whole of it anew: for that an office keeps the last hash elsewhere.
 */
@NullMarked
package id.wasit.store.ledger;

import org.jspecify.annotations.NullMarked;
