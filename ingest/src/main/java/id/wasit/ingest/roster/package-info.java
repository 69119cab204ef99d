/** Who may pass: the roster as an immutable snapshot, and the gate. */
@NullMarked
package id.wasit.ingest.roster;

import org.jspecify.annotations.NullMarked;
