/**
 * Mastodon and servers that speak its language (documentation: docs.joinmastodon.org, "accounts API methods", "streaming API methods").
 *
 * <pre>{@code
 * Connector mastodon = new MastodonConnector(settings, fetcher, context);
 * }</pre>
 *
 * <p>Each instance is a split: the public statuses of the rostered accounts that live there are asked for, one request per step, newest
 * first, until a known one comes. What is changed there was edited; what is missing between others was deleted or is no longer public.
 * With a token the instance has a second split, its stream of public statuses, which tells edits and deletions at once; what the stream
 * misses the first split finds, and both give the same posts.
 *
 * <p>An account's address is its key ({@code https://instans.example/@nama}), because ids count on one instance only. Accounts that ask
 * not to be indexed are not read.
 *
 * <p>It does not: read an account through another instance, read what is not public, or notice the deletion of a status that is older
 * than the newest forty of its account, unless the stream tells.
 */
@NullMarked
package id.wasit.ingest.mastodon;

import org.jspecify.annotations.NullMarked;
