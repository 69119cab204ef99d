/**
 * Accounts that are confirmed to belong to civil servants, and the persons behind them.
 *
 * <p>An import brings the whole roster: what is new is added, what differs replaces, what is missing ends now. Rows are never changed, only
 * followed by newer ones, so the roster of any version can be read. The NIP stands in a table of its own and leaves the database masked,
 * except for a stated reason that goes into the ledger first. Reading files is not done here.
 */
@NullMarked
package id.wasit.store.roster;

import org.jspecify.annotations.NullMarked;
