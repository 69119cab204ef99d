/**
 * What a source is. Settings in, sightings out, with a cursor that a restart goes on from.
 *
 * <pre>{@code
 * for (Split split : connector.splits()) {
 *     Reading reading = connector.open(split, cursor);
 *     Batch batch = reading.next();          // sightings, the cursor after them, when to ask again
 * }
 * }</pre>
 *
 * <p>A connector says what it saw and who is behind it; it never decides whether that may be kept. The text of a post is put together
 * only after the gate has said yes ({@link id.wasit.ingest.source.Sighting.Candidate}).
 *
 * <p>A batch is handed on whole or repeated whole: cursor and counts move together at its end. So after a restart some posts come twice,
 * none is lost, and the counts are right. Posts are idempotent downstream by source, id and version.
 *
 * <p>What a running job is told from outside comes by a {@link id.wasit.ingest.source.Feed}, and a {@link id.wasit.ingest.source.Watch} keeps
 * the newest of it at hand.
 */
@NullMarked
package id.wasit.ingest.source;

import org.jspecify.annotations.NullMarked;
