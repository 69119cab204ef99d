/** How sources do, and what they brought that could not be read. */
@NullMarked
package id.wasit.store.intake;

import org.jspecify.annotations.NullMarked;
