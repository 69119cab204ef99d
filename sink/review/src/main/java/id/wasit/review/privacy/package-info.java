/** What people ask whom the data is about: requests to correct or erase with their clock. */
@NullMarked
package id.wasit.review.privacy;

import org.jspecify.annotations.NullMarked;
