/** Lexicon releases that were active. */
@NullMarked
package id.wasit.store.release;

import org.jspecify.annotations.NullMarked;
