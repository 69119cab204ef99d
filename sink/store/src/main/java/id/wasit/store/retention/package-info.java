/**
 * Deletes what has been kept long enough: a clock for each outcome, and a run that really removes.
 *
 * <pre>{@code
 * Retention retention = store.retention(RetentionTerms.DEFAULT);
 * Expired wouldGo = retention.due();
 * Expired gone = retention.run();
 * }</pre>
 *
 * <p>Of an expired case go: texts, authors and addresses of its posts, captured bytes, words of its findings, the names of account and person,
 * notes, the reasons of its steps, and the files that were exported of it. What stays is a tombstone: ids, times, hashes, who decided what. A
 * case under a hold is left alone.
 *
 * <p>Not here: write-ahead logs and backups of the database, topics of Kafka, and files that somebody copied. They need clocks of their own.
 */
@NullMarked
package id.wasit.store.retention;

import org.jspecify.annotations.NullMarked;
