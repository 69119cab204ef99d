/**
 * The roster as a file: reads and checks the CSV that an office hands in, and gives it to the store.
 *
 * <pre>{@code
 * RosterFile file = RosterFile.checked(path);                 // throws RosterProblems with every mistake
 * RosterChange change = store.roster().replace(file.toImport("admin"));
 * RosterFeed feed = new StoredRoster(database);               // for running jobs
 * }</pre>
 *
 * <p>A file is read twice: once to find every mistake, once to import, so that a roster of millions of rows is never held in memory and
 * a file with a mistake changes nothing. The messages are Indonesian, because the person who repairs the file works in the office.
 */
@NullMarked
package id.wasit.pipeline.roster;

import org.jspecify.annotations.NullMarked;
