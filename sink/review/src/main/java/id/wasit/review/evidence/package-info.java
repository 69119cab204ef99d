/**
 * Captured evidence in the pages: what was captured as a page without scripts, styles, pictures and links, its hash checked again, what its
 * source told since, and the words that differ between two versions.
 *
 * <p>The captured bytes are of strangers. They are parsed and written anew with harmless elements only, and come from an address of their own
 * whose policy is a sandbox that may load nothing. The only home of jsoup in the pages.
 */
@NullMarked
package id.wasit.review.evidence;

import org.jspecify.annotations.NullMarked;
