/**
 * Reviewers at work on the pages of a running Wasit, over HTTP.
 *
 * <pre>{@code
 * bench/pages --data data-million --at http://127.0.0.1:8080 --reviewers 50 --seconds 120
 * }</pre>
 *
 * <p>{@link id.wasit.bench.pages.LoadPages} adds the reviewers, has each of them log in, and lets one work alone, then all at once: lists, narrowed
 * lists, searches, cards, decisions, with the pauses of people. It reports what the browser's side waited, and what the server counted itself
 * (Micrometer, {@code http.server.requests}).
 *
 * <p>What it does not do: it reads no scripts, styles or pictures, and it decides without reading, so use it with an invented history only.
 */
@NullMarked
package id.wasit.bench.pages;

import org.jspecify.annotations.NullMarked;
