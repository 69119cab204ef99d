/** From the bytes of an HTML page to the article in it. The only package that knows jsoup. */
@NullMarked
package id.wasit.ingest.page;

import org.jspecify.annotations.NullMarked;
