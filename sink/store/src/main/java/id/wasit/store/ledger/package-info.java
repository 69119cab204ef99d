/** The append-only chain of what happened. */
@NullMarked
package id.wasit.store.ledger;

import org.jspecify.annotations.NullMarked;
