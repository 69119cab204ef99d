/**
 * The one place where the whole path can be read: {@link id.wasit.pipeline.WasitPipeline}, from the sources to the review queue.
 *
 * <pre>{@code
 * WasitPipeline.define(env, sources, roster, knowledge, database);   // or ingest and detect, with Kafka between
 * }</pre>
 *
 * <p>Around it: {@code settings} reads what an installation sets; {@code detect} and {@code sink} are thin adapters between Flink and the
 * detector, and between Flink and the store; {@code roster} brings the office's list into the store and from there to the gate; {@code
 * job} runs Flink inside this program and {@code database} a PostgreSQL beside it; {@code run} starts and stops all of it in order; {@code
 * command} is the {@code wasit} command.
 *
 * <p>{@code topic} is the Kafka between the two jobs of a cluster, {@code cluster} starts and drains them, {@code release} brings lexicons to
 * running jobs, {@code doctor} looks whether all is well.
 */
@NullMarked
package id.wasit.pipeline;

import org.jspecify.annotations.NullMarked;
