/**
 * The door for what people hand in through the pages: exports and single reports.
 *
 * <pre>{@code
 * try (IntakeDoor door = IntakeDoor.open(new Intake(store, rosterFeed, folder), secret)) {
 *     door.address();            // http://127.0.0.1:port/, for the process that serves the pages
 * }
 * }</pre>
 *
 * <p>The pages must not know how exports are read, and what comes in must pass the roster gate before a byte of it is written. So the pages
 * hand the body of the request on as it arrives, to this process, where it runs through the gate; only what passes is written, as a file
 * that the running job reads like any other and deletes when it was read
 * (<a href="../../../../../../../../docs/adr/0007-uploads-through-the-gate.md">why</a>).
 *
 * <p>It does not: listen beyond this machine, answer without the secret of this run, or keep what did not pass.
 */
@NullMarked
package id.wasit.pipeline.intake;

import org.jspecify.annotations.NullMarked;
