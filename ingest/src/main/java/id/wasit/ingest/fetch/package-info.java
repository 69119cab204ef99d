/**
 * The one polite way to the network: {@link id.wasit.ingest.fetch.Fetcher}.
 *
 * <pre>{@code
 * Fetcher fetcher = new Fetcher(FetchSettings.polite("Wasit/1", "https://kantor.example/wasit"), clock);
 * Fetched page = fetcher.fetch(url, validatorsOfLastTime);
 * }</pre>
 *
 * <p>Per host one request at a time, a pause that is the longest of settings, {@code Crawl-delay} and {@code Retry-After}, and
 * a rest of five minutes after five failures in a row, doubled with each further one up to an hour. The first request of a step does not wait for
 * its turn: it is told to come again ({@link id.wasit.ingest.source.NotYet}), so that a slow host holds no thread. robots.txt by RFC 9309: none
 * for 4xx, all closed for 5xx, kept for a day. Addresses are checked on every hop, after the name was resolved. Bodies (gzip, Brotli) are bounded
 * after decompression. A {@link id.wasit.ingest.fetch.HostWatch} is told of every request, for metrics per host.
 *
 * <p>It does not: run scripts, keep cookies, log in, or go around a refusal.
 */
@NullMarked
package id.wasit.ingest.fetch;

import org.jspecify.annotations.NullMarked;
