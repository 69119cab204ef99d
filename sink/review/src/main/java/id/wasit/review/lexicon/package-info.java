/** What the pages need of the lexicon: titles of categories, the calendar of a contest, and trying a sentence. */
@NullMarked
package id.wasit.review.lexicon;

import org.jspecify.annotations.NullMarked;
