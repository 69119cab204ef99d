/** Accounts and the persons behind them. */
@NullMarked
package id.wasit.store.roster;

import org.jspecify.annotations.NullMarked;
