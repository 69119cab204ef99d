/**
 * The one place where the whole path can be read: {@link id.wasit.pipeline.WasitPipeline}, from the sources to the review queue.
 *
 * <pre>{@code
 * WasitPipeline.define(env, sources, roster, lexicon, database);
 * }</pre>
 *
 * <p>Around it: {@code settings} reads what an installation sets; {@code detect} and {@code sink} are thin adapters between Flink and the
 * detector, and between Flink and the store; {@code roster} brings the office's list into the store and from there to the gate; {@code
 * job} runs Flink inside this program and {@code database} a PostgreSQL beside it; {@code run} starts and stops all of it in order; {@code
 * command} is the {@code wasit} command.
 *
 * <p>News articles end at the detector for now: the store keeps leads, but nothing finds them yet, because that asks for the names of the
 * roster in the detector.
 */
@NullMarked
package id.wasit.pipeline;

import org.jspecify.annotations.NullMarked;
