/**
 * The life of a change of the lexicon in the pages: proposed from a card or begun by a maintainer, written row by row, tried with all examples
 * and with the posts of the past, counted beside the release in force, put into force by a second maintainer.
 *
 * <p>{@link id.wasit.review.drafts.DraftsController} is where one begins. {@code Workshop} knows the tables of a draft, {@code Trials} runs
 * what takes long, one at a time, and {@code BackTest} reads the past again. Nothing here decides: the database refuses what two people must
 * do (V085).
 */
@NullMarked
package id.wasit.review.drafts;

import org.jspecify.annotations.NullMarked;
