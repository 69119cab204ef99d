/**
 * Bluesky by its Jetstream, a web socket that pushes JSON (documentation: repository {@code bluesky-social/jetstream}, README).
 *
 * <pre>{@code
 * Connector bluesky = new JetstreamConnector(settings, fetcher, context);
 * }</pre>
 *
 * <p>A Jetstream host is one split. The server is asked for the posts of the rostered accounts only, at most 10,000 accounts per
 * connection; with more of them several connections push into one bounded queue. A changed roster is told to the server on the open
 * connection. The cursor is the time of the newest event of each connection, in microseconds; going on starts five seconds before it, so
 * events come twice and none is lost while the server still has them (about 36 hours).
 *
 * <p>A deleted post and an account that is closed, hidden or taken down become retractions. Frames of the first and of the second version
 * of Jetstream are read; connections are made by the address {@code /subscribe}, which servers of both versions answer.
 *
 * <p>It does not: read reposts (they have no text), look up the post that is quoted or answered, read alternative texts of pictures, or
 * ask for what was posted before a day ago.
 */
@NullMarked
package id.wasit.ingest.bluesky;

import org.jspecify.annotations.NullMarked;
