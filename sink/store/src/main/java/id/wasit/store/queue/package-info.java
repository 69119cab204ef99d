/** The lists that people work from. */
@NullMarked
package id.wasit.store.queue;

import org.jspecify.annotations.NullMarked;
