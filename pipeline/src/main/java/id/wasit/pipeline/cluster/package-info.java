/**
 * The two jobs of a cluster as commands: what must be there before a job starts, handing it over, draining it; and the part that takes in
 * what people hand in through the pages.
 *
 * <pre>{@code
 * new JobStart(ClusterJob.DETECT, settings).start(out);   // makes topics, migrates the schema, goes on from the newest checkpoint
 * new JobStart(ClusterJob.DETECT, settings).drain();      // stop with savepoint
 * new IntakePart(settings).serve(address, secret);        // for the pages, until it is interrupted
 * }</pre>
 *
 * <p>It starts no processes: those of the cluster are started by {@code docker/local-cluster}, compose or Kubernetes. A job that is kept is
 * looked for every two seconds, and handed over when it is gone. Inside this program a job runs only when that is asked for.
 */
@NullMarked
package id.wasit.pipeline.cluster;

import org.jspecify.annotations.NullMarked;
