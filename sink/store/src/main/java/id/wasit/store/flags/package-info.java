/** Idempotent writing of what the detector found. */
@NullMarked
package id.wasit.store.flags;

import org.jspecify.annotations.NullMarked;
