/**
 * How fast foreign bytes become posts and articles, beside the library that only takes them apart.
 *
 * <pre>
 * bench/read                   rows and pages per second of thread CPU
 * bench/read --pages FOLDER    with pages of one's own, plain or gzip
 * </pre>
 *
 * <p>How it works. {@link id.wasit.bench.input.ReadingFiles} reads an invented 4CAT export of which one row in a hundred passes the gate;
 * {@link id.wasit.bench.input.ReadingPages} reads pages that lie in memory. {@link id.wasit.bench.input.Pair} runs parser and ours in turns.
 *
 * <p>What it does not do: measure the network, Flink or the store.
 */
@NullMarked
package id.wasit.bench.input;

import org.jspecify.annotations.NullMarked;
