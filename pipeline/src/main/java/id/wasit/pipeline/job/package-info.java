/**
 * Flink inside this program: one job on a cluster of one process, with Flink's own pages on the loopback address.
 *
 * <pre>{@code
 * try (LocalFlink flink = LocalFlink.started(options)) {
 *     flink.run(env -> WasitPipeline.define(env, ...));
 * }
 * }</pre>
 *
 * <p>Every environment is made in one place, {@link id.wasit.pipeline.job.JobOptions}, so that no job runs without the rules that make it
 * safe: records without Kryo, a uid on every operator, exactly-once checkpoints that outlive a stop. A job goes on from the newest
 * complete checkpoint; when that cannot be used it is set aside and the job starts from the beginning: all writes are idempotent, but what a
 * network tells for a few hours only may be missed.
 *
 * <p>On a cluster the same jobs are submitted to Flink's own processes instead, and this package is not used.
 */
@NullMarked
package id.wasit.pipeline.job;

import org.jspecify.annotations.NullMarked;
