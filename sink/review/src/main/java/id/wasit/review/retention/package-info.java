/** Deletes every day what has been kept long enough; {@code wasit retention run} does the same by hand. */
@NullMarked
package id.wasit.review.retention;

import org.jspecify.annotations.NullMarked;
