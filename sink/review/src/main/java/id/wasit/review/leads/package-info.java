/** News that speaks of rostered persons: <em>informasi awal</em> to read. Nothing is decided here, and nothing here counts against anybody. */
@NullMarked
package id.wasit.review.leads;

import org.jspecify.annotations.NullMarked;
