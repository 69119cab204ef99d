/**
 * The memory of Wasit, in PostgreSQL (15 or newer), by plain JDBC.
 *
 * <pre>{@code
 * Store store = Store.over(dataSource);
 * store.migrate();
 * store.flags().write(batch);                         // idempotent, one transaction
 * CaseCard card = store.cases().open(key, "sari");    // written into the ledger
 * store.cases().decide(new Decision(key, card.row().version(), "sari", Verdict.BENIGN, null, "kutipan berita", null));
 * LedgerProof proof = store.ledger().verify();
 * }</pre>
 */
@NullMarked
package id.wasit.store;

import org.jspecify.annotations.NullMarked;
