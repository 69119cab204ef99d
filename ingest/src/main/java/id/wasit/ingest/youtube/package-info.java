/**
 * YouTube by its Data API, version 3 (documentation: "CommentThreads: list", "Quota Calculator", "YouTube API Services Developer
 * Policies").
 *
 * <pre>{@code
 * Connector youtube = new YouTubeConnector(settings, fetcher, context);
 * }</pre>
 *
 * <p>Each channel is a split: its uploads are listed, then the comments of each video and their replies, page by page to the end. Every
 * request costs a unit; what is left to do waits in the cursor with what was spent today, so neither a restart nor an empty budget loses
 * anything. A day of the quota begins at midnight Pacific time. Searching, which has a quota of its own and finds by chance, is not used.
 *
 * <p>Items of rostered accounts are asked for again every week (the policies demand it every 30 days): changed ones are new versions,
 * vanished ones retractions. The key goes into a header, never into an address.
 *
 * <p>It does not: read subtitles or live chat, keep the comment of a stranger that a reply answers to, read more than the newest thousand
 * videos of a channel, or notice a new reply to an old comment before the week is over.
 */
@NullMarked
package id.wasit.ingest.youtube;

import org.jspecify.annotations.NullMarked;
