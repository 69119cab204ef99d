/**
 * The two jobs of a cluster as commands: what must be there before a job starts, handing it over, draining it.
 *
 * <pre>{@code
 * ClusterJob.DETECT.start(settings, out);   // makes topics, migrates the schema, goes on from the newest checkpoint
 * ClusterJob.DETECT.drain(settings);        // stop with savepoint
 * }</pre>
 *
 * <p>It starts no processes: those of the cluster are started by {@code docker/local-cluster}, compose or Kubernetes. A job that is kept is
 * looked for every two seconds, and handed over when it is gone. Inside this program a job runs only when that is asked for.
 */
@NullMarked
package id.wasit.pipeline.cluster;

import org.jspecify.annotations.NullMarked;
