/**
 * The roster as a file: reads and checks the CSV that an office hands in, and gives it to the store.
 *
 * <pre>{@code
 * RosterFile file = RosterFile.at(path, lines -> {});
 * RosterChange change = store.roster().replace(file.toImport("admin")); // throws RosterFaults with every mistake
 * RosterFeed feed = new StoredRoster(database);               // for running jobs
 * }</pre>
 *
 * <p>A file is streamed into tables beside the roster, so that millions of rows are never held in memory; the database compares, and
 * a file with a mistake changes nothing. The messages are Indonesian, because the person who repairs the file works in the office.
 */
@NullMarked
package id.wasit.pipeline.roster;

import org.jspecify.annotations.NullMarked;
