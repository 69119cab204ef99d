/**
 * How fast the detector is, beside a floor and a peer that do the same in the same run.
 *
 * <pre>
 * bench/run                    everything: one table, bench/target/benchmarks.json and pictures
 * bench/run --quick            the same in a few minutes, with wider errors
 * bench/run --subjects detektor --corpus generated
 * </pre>
 *
 * <p>How it works. {@link id.wasit.bench.Corpus} makes posts from a seed, so that anyone can repeat a run; where real posts are at hand they
 * are measured too. {@link id.wasit.bench.Terms} draws terms from one half of the posts; the other half is read, and
 * {@link id.wasit.bench.Load} says how much they have to do with it. A
 * {@link id.wasit.bench.Subject} is one thing that reads posts: the tokenizer of Lucene, its Indonesian analyzer, our text chain, our
 * detector, and lucene-monitor with the same terms as stored queries. {@link id.wasit.bench.ReadingPosts} is the one JMH benchmark over all
 * of them; each subject has its own JVM. The unit is posts per second of <em>thread CPU</em>, because the wall clock of a shared machine
 * varies by a factor of four. {@link id.wasit.bench.Scoreboard} turns results into ratios and holds them against the goals.
 *
 * <p>What it does not do. It gates nothing on time: the build only proves that each subject still runs and that detector and peer flag the
 * same posts. Posts are read in a loop, so words are mostly known after the first round; those of the corpus <em>stream</em> are so many that
 * what is new in each was forgotten when they begin again. One thread only; no Flink, no store.
 */
@NullMarked
package id.wasit.bench;

import org.jspecify.annotations.NullMarked;
