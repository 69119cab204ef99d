/**
 * The card of one case and what is done on it. {@code CardController} reads, {@code DecisionController} moves, {@code
 * ConflictAdvice} tells who was faster. {@code Cards} lays out a {@code Card} for its reader; each part of it is a record of its own, and the
 * template of that part takes nothing else. The store checks each move again; what is hidden here is only to spare people its refusals.
 */
@NullMarked
package id.wasit.review.cases;

import org.jspecify.annotations.NullMarked;
