/**
 * Years of work in an empty database, so that anyone can see how the pages are with a million cases behind them.
 *
 * <pre>{@code
 * bench/seed --data data-million --cases 1000000 --posts 5000000
 * }</pre>
 *
 * <p>{@link id.wasit.bench.history.SeedHistory} makes the schema, then loads each table by COPY from what {@link
 * id.wasit.bench.history.History} invents: the same number always gives the same case, so no table needs to be kept while another is
 * written. Indexes are dropped before and made again after; triggers and foreign keys sleep meanwhile.
 *
 * <p>What it does not do: the ledger stays empty, because what happened here did not happen. It refuses a database that holds cases.
 */
@NullMarked
package id.wasit.bench.history;

import org.jspecify.annotations.NullMarked;
