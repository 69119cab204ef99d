/** The terms of the law on the pages, in words: what is left, until when, and what is over. */
@NullMarked
package id.wasit.review.legal;

import org.jspecify.annotations.NullMarked;
