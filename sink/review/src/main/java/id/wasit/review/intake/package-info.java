/**
 * What people hand in: an export of another tool, or a single report.
 *
 * <p>Nothing of it is read or kept here. The body of the request goes on, as it arrives, to the process that reads sources; only there it
 * passes the roster gate. This package knows that process by an address and a secret, and only what the store tells of the result.
 */
@NullMarked
package id.wasit.review.intake;

import org.jspecify.annotations.NullMarked;
