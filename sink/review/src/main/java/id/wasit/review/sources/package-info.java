/** How the sources do, and what could not be read. */
@NullMarked
package id.wasit.review.sources;

import org.jspecify.annotations.NullMarked;
