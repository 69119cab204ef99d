/** The key that makes the dossier of a case that is ready to be referred: the whole one for supervisors, the redacted one for every reader. */
@NullMarked
package id.wasit.review.dossier;

import org.jspecify.annotations.NullMarked;
