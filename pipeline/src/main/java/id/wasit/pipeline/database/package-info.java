/**
 * A PostgreSQL of Wasit's own, for a laptop: unpacked, started and stopped by the program, its data kept in one folder.
 *
 * <pre>{@code
 * try (LocalDatabase database = LocalDatabase.startedIn(folder)) {
 *     DatabaseAddress address = database.address();
 *     ...
 * }
 * }</pre>
 *
 * <p>The server's programs come from the class path (the binaries that zonky publishes) and are unpacked once. The data folder is made
 * with a generated password that only the owner of the folder can read; no connection is trusted without it, none comes from outside
 * this machine. What is known about a running server is read from the file that PostgreSQL itself keeps, {@code postmaster.pid}, so a
 * server that survived the death of its program is found and stopped by the next start.
 *
 * <p>It speaks no SQL: that is the store's part. In production the office runs its own PostgreSQL and this package is not used.
 */
@NullMarked
package id.wasit.pipeline.database;

import org.jspecify.annotations.NullMarked;
