/**
 * Public Telegram channels by their web preview, {@code t.me/s/CHANNEL}: {@link id.wasit.ingest.telegram.TelegramConnector}.
 *
 * <p>Each channel is a split. Its author is the channel, never a person; a channel that is not on the roster is not even asked for. The
 * newest page is read, then older ones ({@code ?before=}) until something known comes, at most ten. A message whose words changed is a
 * new version; one whose number is missing between others that are there was deleted.
 *
 * <p>It does not: log in, read groups, comments, pictures or views. The form of the page is not documented; when it changes, the source
 * says so instead of reading on in silence.
 */
@NullMarked
package id.wasit.ingest.telegram;

import org.jspecify.annotations.NullMarked;
