/**
 * The whole way of posts, measured: {@code bench/cluster}.
 *
 * <p>Three parts, each usable alone. {@link id.wasit.bench.flow.Throughput}: one topic of a real broker is read by jobs in this process, in
 * turns: parsed and dropped (the limit), and through gate, detector and store, with few and with all authors on the roster, by one task and
 * by two. Counted is the CPU time of this process, in which Flink runs, beside the wall's, without that of its compilers, which are done after
 * the first minutes of a job; what a job costs before its first post, above all compiling the lexicon, is measured on an empty topic and taken
 * off; each job has run once before it counts, and of three turns the middle one does.
 * {@link id.wasit.bench.flow.FlagWrites}: flags as the job writes them, in turns with the same rows as bare batches, over an empty store and
 * over two with history; counted is the CPU time of the writing thread and of the database's process behind its connection.
 * {@link id.wasit.bench.flow.Live}: a cluster of processes under 2,000 posts a second: how long calls take to the queue, while nothing
 * happens, while a changed roster is loaded, and when each task manager is killed; and the memory of each process, with a roster of millions
 * if one likes.
 *
 * <p>It does not measure a network or several machines. What is broken in other ways is counted by the tests of {@code docker}.
 */
@NullMarked
package id.wasit.bench.flow;

import org.jspecify.annotations.NullMarked;
