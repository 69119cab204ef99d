/**
 * The whole way of posts, measured: {@code bench/cluster}.
 *
 * <p>One topic of a real broker is read by jobs in this process, in turns: parsed and dropped (the limit), and through gate, detector and
 * store, with few and with all authors on the roster, by one task and by two, over an empty store and one with history; then at a fixed pace
 * to see how long a flag takes. Counted is the CPU time of this process, in which Flink runs, beside
 * the wall's; broker and database are processes of their own. What a job costs before its first post, above all compiling the lexicon, is measured on an empty topic and
 * taken off; each job has run once before it counts.
 *
 * <p>It does not measure a network, several machines, or recovery: how long faults take is counted by the tests of {@code docker}.
 */
@NullMarked
package id.wasit.bench.flow;

import org.jspecify.annotations.NullMarked;
