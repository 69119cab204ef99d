/**
 * News sites: lists of articles (feeds, sitemaps, WordPress) and single pages.
 *
 * <p>A list is asked with the validators of last time; its new entries wait in the cursor and are read one by one, so a restart repeats
 * one page at most. The author of an article is its site, never a person. Its version is a hash of title and text: a correction is a new
 * version. Split articles are followed up to ten parts; one with a missing part is marked.
 *
 * <p>{@link id.wasit.ingest.news.SiteDoors} finds the lists of a site, so that a person can name them as sources;
 * {@link id.wasit.ingest.news.SiteConnector} finds them by itself, and again when they break.
 */
@NullMarked
package id.wasit.ingest.news;

import org.jspecify.annotations.NullMarked;
