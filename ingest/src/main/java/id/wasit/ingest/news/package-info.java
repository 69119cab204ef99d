/** News sites: feeds, sitemaps, pages. */
@NullMarked
package id.wasit.ingest.news;

import org.jspecify.annotations.NullMarked;
