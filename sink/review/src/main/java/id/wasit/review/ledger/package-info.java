/** The ledger as a page, and the button that checks its chain. */
@NullMarked
package id.wasit.review.ledger;

import org.jspecify.annotations.NullMarked;
