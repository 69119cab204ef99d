/**
 * The door for what people hand in through the pages: exports and single reports.
 *
 * <pre>{@code
 * try (IntakeDoor door = IntakeDoor.open(new Intake(store, rosterFeed, folder, clock))) {
 *     door.address();                       // http://127.0.0.1:port/, for the process that serves the pages
 * }
 * Intake.beside(settings.sources(), folder);   // what the job reads
 * }</pre>
 *
 * <p>The pages must not know how exports are read, and what comes in must pass the roster gate before a byte of it is written. So the pages
 * hand the body of the request on as it arrives, to this process, where it runs through the gate; only what passes is written, as a file
 * that the running job reads like any other and deletes when it was read
 * (<a href="../../../../../../../../docs/adr/0007-uploads-through-the-gate.md">why</a>).
 *
 * <p>On one machine the folder is the run's own. In a cluster it is beside the checkpoints, in the folder that all its processes share.
 *
 * <p>It does not: listen beyond this machine unless it is given another address, answer without the secret, or keep what did not pass.
 */
@NullMarked
package id.wasit.pipeline.intake;

import org.jspecify.annotations.NullMarked;
