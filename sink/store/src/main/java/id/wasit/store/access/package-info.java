/** The people who work with Wasit. */
@NullMarked
package id.wasit.store.access;

import org.jspecify.annotations.NullMarked;
