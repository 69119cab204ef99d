/**
 * What a person arranges for their own work: which key does what, when to be reminded of a break, and whom they stand too close to. And the
 * guard that asks for a pause when somebody decides faster than anybody reads.
 *
 * <p>Nothing here is shown to colleagues: pace is a help for the person, never a league table.
 */
@NullMarked
package id.wasit.review.desk;

import org.jspecify.annotations.NullMarked;
