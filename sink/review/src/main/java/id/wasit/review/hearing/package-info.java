/**
 * The right to answer: the public page {@code /jawab}, which shows nothing about any case, and the page on which a supervisor makes the
 * letter with the code and reads what was sent.
 */
@NullMarked
package id.wasit.review.hearing;

import org.jspecify.annotations.NullMarked;
