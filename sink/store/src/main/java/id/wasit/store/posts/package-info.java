/** Posts as captured: written once, read back, redacted whole. */
@NullMarked
package id.wasit.store.posts;

import org.jspecify.annotations.NullMarked;
