/**
 * The store as the end of the job: flags, retractions, rejects and the state of the sources are written in batches.
 *
 * <pre>{@code
 * StoreSinks.into(database).queue(flags).keep(rejected);
 * }</pre>
 *
 * <p>A batch goes out when it is full and before every checkpoint, so whatever a checkpoint covers is in the database. After a crash the
 * job replays from the last checkpoint and writes some items again; the store's writes are idempotent, so nothing is lost and nothing
 * stands twice. While the database is away a writer waits and tries again; it takes in nothing meanwhile, so the sources slow down by
 * themselves. So it does while the server may only be read, or the schema is not the one of this program: that is no item's fault. An item
 * that the database refuses while it is well is rejected, alone, and on a cluster lies with the dead letters, a retraction too; the rest of its
 * batch is written.
 *
 * <p>It does not open transactions of its own and knows no SQL.
 */
@NullMarked
package id.wasit.pipeline.sink;

import org.jspecify.annotations.NullMarked;
